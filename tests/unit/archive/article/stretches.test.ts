// Paragraphs that need no parser: told apart from the others, and read as the parser reads them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/archive/article/parse-body.ts';
import { excerptOf, stretchesOf } from '../../../../src/archive/article/stretches.ts';
import { lineOfText, tries } from '../../../support/random-text.ts';

describe('stretches', () => {
  const cases: Record<string, { body: string; plain?: string[]; marked?: string[] }> = {
    nothing: { body: '\n\n' },
    'words alone': { body: 'a\nb\n\n\nc: 16:30 :foo[x]\n', plain: ['a\nb', 'c: 16:30 :foo[x]'] },
    'a section mark': { body: 'a\n\n::section[T]{#t}\n\nb', plain: ['a', 'b'], marked: ['::section[T]{#t}'] },
    'a section mark between lines': { body: 'a\n::section[T]{#t}\nb', marked: ['a\n::section[T]{#t}\nb'] },
    'a supplied mark': { body: ':supplied["]a\n\nb', plain: ['b'], marked: [':supplied["]a'] },
    'a related block': { body: ':::related\na\n\nb\n:::\n\nc', plain: ['c'], marked: [':::related\na\n\nb\n:::'] },
    'a block that is not closed': {
      body: 'a\n\n::::related\n\nb\n:::\n\nc',
      plain: ['a'],
      marked: ['::::related\n\nb\n:::\n\nc'],
    },
    'a block in a block': {
      body: ':::related\n\n::::related\n\n:::\n\na\n\n::::\n\nb',
      plain: ['b'],
      marked: [':::related\n\n::::related\n\n:::\n\na\n\n::::'],
    },
  };
  test.each(Object.entries(cases))('%s', (_, { body, plain = [], marked = [] }) => {
    const stretches = stretchesOf(body);
    const texts = (isPlain: boolean) =>
      stretches.filter((stretch) => stretch.isPlain === isPlain).map(({ start, end }) => body.slice(start, end));
    expect([texts(true), texts(false)]).toEqual([plain, marked]);
    const { text, toBody } = excerptOf(body, stretches);
    for (const { start, end } of stretches) {
      const at =
        Array.from({ length: text.length }, (_, offset) => offset).find((offset) => toBody(offset) === start) ?? -1;
      expect(text.slice(at, at + end - start)).toBe(body.slice(start, end));
    }
  });
});

const pieces = [
  ...['::section[T]{#t}', '::section[T', ']{#a}', '::section', '::foo[x]', '::', ':', ':::related', ':::related[x]'],
  ...[
    ':::related foo',
    '::::related',
    ':::foo',
    ':::',
    '::::',
    ':supplied["]',
    ':supplied[',
    ':supplied',
    ':foo[',
    ':a',
  ],
  ...['{#i}', '[', ']', '„', '“', '25. April', '*', '```', '> a', '- ', '# ', '---', '\u00a0', '🕊', '\f', '\n', '\n\n'],
];
const bodies = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, lineOfText, fc.constantFrom('\n', '\n\n')), {
    maxLength: 30,
  })
  .map((parts) => parts.join('').replace(/^[ \t]+|[ \t]+$/gm, ''));

test('a body is read alike with and without them', () => {
  const parse = (text: string) => parseBody({ path: 'en.md', bytes: new TextEncoder().encode(text), text }, 0);
  fc.assert(
    fc.property(bodies, (body) => {
      // A line separator leaves the whole to the parser.
      const [quick, whole] = ['\u00a0', '\u2028'].map((end) => JSON.stringify(parse(`${body}\n\nend${end}`)));
      expect(quick).toBe(whole?.replaceAll('\u2028', '\u00a0'));
    }),
    tries(2000),
  );
});
