// What a YAML parser finds wrong, in the words of the people who write records.
import { type Document, isScalar, visit, type YAMLError } from 'yaml';

export interface YamlFault {
  /** Offset in the YAML, in UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

const quote = 'Put the text in quotation marks, or under ">-" on a line of its own.';

/** By the parser's error code: what is wrong, and what to do. */
const sayings: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  BAD_DQ_ESCAPE: ['A backslash in double quotation marks stands before a character that it cannot escape.', quote],
  BAD_INDENT: [
    'This line is not indented like those that it belongs with, or a bracket before it is not closed.',
    'Indent it like its neighbours, by spaces; close every [ and {.',
  ],
  BAD_SCALAR_START: ['A text begins with a character that means something else in YAML.', quote],
  BLOCK_AS_IMPLICIT_KEY: ['A colon and a space in the middle of a text would begin a new key.', quote],
  BLOCK_IN_FLOW: ['A list or group of several lines stands within brackets.', 'Remove the brackets around it.'],
  MISSING_CHAR: [
    'This line is neither a key with a colon nor part of the text before it.',
    'Write "key: value", or indent the line if it goes on from the text before.',
  ],
  MULTIPLE_DOCS: ['A line of --- begins a second record in this file.', 'Give each record a file of its own.'],
  NON_STRING_KEY: ['A key must be a word.', quote],
  TAB_AS_INDENT: ['The line is indented by a tab.', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: ['A word that begins with "!" is no text for YAML.', quote],
  MULTILINE_IMPLICIT_KEY: ['A text of several lines stands where a key is expected.', quote],
  UNEXPECTED_TOKEN: ['What stands here means something else in YAML than a text.', quote],
};

export const tooDeep = {
  message: 'The YAML is nested too deeply to be read.',
  remedy: 'Write it flat, as the other records are.',
};

/** The mistakes of a parsed document: the first one, since the others mostly follow from it. */
export function yamlFaults(document: Document): YamlFault[] {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  return errors.slice(0, 1).map((error) => describe(error, document));
}

function describe(error: YAMLError, document: Document): YamlFault {
  const offset = error.pos[0];
  if (error.code === 'RESOURCE_EXHAUSTION' || error.message.includes('call stack')) return { offset, ...tooDeep };
  if (error.code === 'MISSING_CHAR' && /closing ["']/.test(error.message)) {
    return {
      offset: lastQuotedBefore(document, offset) ?? offset,
      message: 'A quotation mark opens here and is never closed.',
      remedy: 'Close it; a quotation mark within the text is written \\" or, between single ones, doubled.',
    };
  }
  const [message, remedy] = sayings[error.code] ?? [
    `The YAML cannot be read: ${(error.message.split('\n')[0] ?? '').replace(/[.:]$/, '')}.`,
    'Put texts with ": ", " #" or a special character at their beginning in quotation marks, or under ">-".',
  ];
  return { offset, message, remedy };
}

/** Where the quoted text begins that the end of the file cuts off. */
function lastQuotedBefore(document: Document, end: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_, scalar) => {
      const start = scalar.range?.[0];
      if (isScalar(scalar) && scalar.type?.startsWith('QUOTE') && start !== undefined && start < end) found = start;
    },
  });
  return found;
}
