// Tells the paragraphs of a body that are words alone from those in which directives may stand: only these need a parser.

/** A run of whole paragraphs, by its offsets in the body. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** One paragraph, in which nothing is a directive that the archive knows. */
  readonly isPlain: boolean;
}

// What the parser takes in its own way: spaces around lines, line ends of other kinds, a byte order mark.
const untidy = /^[ \t]|[ \t]$|[\r\u2028\u2029\ufeff]/m;

/** Whether a body has the spaces, line ends and marks of a sound one, so that empty lines alone part its paragraphs. */
export function isTidy(body: string): boolean {
  return !untidy.test(body);
}

// Of directives within a line `:supplied` alone is known, and it has a label.
const directive = /^::|:supplied\[/m;

/**
 * The paragraphs of a body in their order; a block that an empty line does not end is one stretch with its contents.
 *
 * @param body a tidy one
 */
export function stretchesOf(body: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open = 0;
  for (let start = 0, end = 0; start < body.length; start = end + 1) {
    if (body[start] === '\n') {
      end = start;
      continue;
    }
    const gap = body.indexOf('\n\n', start);
    end = gap !== -1 ? gap : body.endsWith('\n') ? body.length - 1 : body.length;
    const paragraph = body.slice(start, end);
    const isPlain = open === 0 && !(paragraph.includes(':') && directive.test(paragraph));
    const before = open > 0 ? stretches.pop() : undefined;
    stretches.push({ start: before?.start ?? start, end, isPlain });
    if (!isPlain) open = openAfter(paragraph, open);
  }
  return stretches;
}

/**
 * How many colons in a line end every block that may be open after a paragraph; 0 where none is.
 *
 * @param open the same before the paragraph
 */
function openAfter(paragraph: string, open: number): number {
  let colons = open;
  for (const [, marks = '', rest] of paragraph.matchAll(/^(:::+)(.*)/gm)) {
    if (rest !== '') colons = Math.max(colons, marks.length);
    else if (marks.length >= colons) colons = 0;
  }
  return colons;
}

/** Some stretches of a body as a text of their own. */
export interface Excerpt {
  readonly text: string;
  /** Offset in the text → offset in the body. */
  readonly toBody: (offset: number) => number;
}

/** Puts stretches together, with an empty line between two. */
export function excerptOf(body: string, stretches: readonly Stretch[]): Excerpt {
  const text = stretches.map(({ start, end }) => body.slice(start, end)).join('\n\n');
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of stretches) {
    starts.push(length);
    length += end - start + 2;
  }
  const toBody = (offset: number): number => {
    let index = 0;
    for (let beyond = starts.length; beyond - index > 1; ) {
      const middle = (index + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) index = middle;
      else beyond = middle;
    }
    return (stretches[index]?.start ?? 0) + offset - (starts[index] ?? 0);
  };
  return { text, toBody };
}
