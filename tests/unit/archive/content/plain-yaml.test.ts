// The quick way through YAML: which records it reads, and that it never says anything else than the parser.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYaml } from '../../../../src/archive/content/plain-yaml.ts';
import { parseYaml } from '../../../../src/archive/content/yaml-record.ts';
import { lineOfText, tries } from '../../../support/random-text.ts';

/** What the parser makes of a text: a comment at its end is never plain. */
function parsed(yaml: string) {
  const text = `${yaml}\n# parsed`;
  return parseYaml({ path: 'x.yaml', bytes: new TextEncoder().encode(text), text });
}

describe('is plain', () => {
  const cases: [yaml: string, value: unknown][] = [
    ['a: b', { a: 'b' }],
    ['a: b c, [d] {e} "f" g:h\n', { a: 'b c, [d] {e} "f" g:h' }],
    ['pt-BR: "x # y: z"\nde: \'a "b"\'', { 'pt-BR': 'x # y: z', de: 'a "b"' }],
    ['a: >-\n  x # y\n  z: "w"\nb: >-\n  \u00a0c', { a: 'x # y z: "w"', b: '\u00a0c' }],
    ['a:\n  b:\n    c: d\n  e: f', { a: { b: { c: 'd' }, e: 'f' } }],
    ['a:\n  - b\n  - c: d\n    e:\n      - f\n', { a: ['b', { c: 'd', e: ['f'] }] }],
    ['a:\n- b\n- c:\n  - d\ne: f', { a: ['b', { c: ['d'] }], e: 'f' }],
    [
      'a: []\nb: {}\nc: [d, "e,f", \'g\']\nh: { i: j k, l: "m" }',
      { a: [], b: {}, c: ['d', 'e,f', 'g'], h: { i: 'j k', l: 'm' } },
    ],
    ['a: true\nb: [false]\nc: http://d.e/f', { a: true, b: [false], c: 'http://d.e/f' }],
  ];
  test.each(cases)('%j', (yaml, value) => {
    expect(plainYaml(yaml)).toEqual(value);
    expect(parsed(yaml)).toMatchObject({ value, problems: [] });
  });
});

describe('is for the parser', () => {
  test.each([
    '',
    '\n',
    'a',
    'a:',
    'a: b\n\nc: d',
    'a: b # c',
    '# a\nb: c',
    'a: b ',
    'a:  b',
    'a: b: c',
    'a: b:',
    'a: 1',
    'a: null',
    'a: True',
    'a: ~',
    'a: *b',
    'a: &b c',
    'a: !b c',
    'a: "\\u202e"',
    "a: 'it''s'",
    'a: "b\n  c"',
    'a: b\n  c',
    'a: |-\n  b',
    'a: >-\n  b\n\n  c',
    'a: >-\n  b\n   c',
    'a: >-\nb: c',
    'a: b\na: c',
    'a: { b: c, b: d }',
    'a: [b, c: d]',
    'a: [[b]]',
    'a: [b\n  c]',
    'a: { b }',
    'a:\n   b: c',
    'a:\n  b: c\n d: e',
    'a:\n  - - b',
    '- a',
    '"a": b',
    '__proto__: b',
    'a: b\n---\nc: d',
    'a: b\r\nc: d',
    'a:\tb',
    '\ufeffa: b',
    `${Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n')} b`,
  ])('%j', (yaml) => {
    expect(plainYaml(yaml)).toBeUndefined();
  });
});

const keys = fc.constantFrom('a', 'de', 'pt-BR', 'exact', 'b_1', 'constructor');
const texts = fc.oneof(
  lineOfText,
  fc.constantFrom('a', 'so Putin', 'true', 'null', 'a:b', 'a: b', 'a #b', '12', '-', 'x]'),
);

/** A value as the lines of a record, the first of which stands behind its key. */
const { value: values } = fc.letrec<{ value: string[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts.map((text) => [` ${text}`]),
    texts.map((text) => [` "${text}"`]),
    texts.map((text) => [` '${text}'`]),
    fc.array(texts, { minLength: 1, maxLength: 3 }).map((lines) => [' >-', ...lines.map((line) => `  ${line}`)]),
    fc.array(texts, { maxLength: 3 }).map((items) => [` [${items.join(', ')}]`]),
    fc
      .array(fc.tuple(keys, texts), { maxLength: 2 })
      .map((pairs) => [` { ${pairs.map((pair) => pair.join(': ')).join(', ')} }`]),
    fc
      .tuple(keys, tie('value'))
      .map(([key, [first = '', ...more]]) => ['', `  ${key}:${first}`, ...more.map((line) => `  ${line}`)]),
    fc
      .array(tie('value'), { minLength: 1, maxLength: 2 })
      .map((items) => [
        '',
        ...items.flatMap(([first = '', ...more]) => [`  -${first}`, ...more.map((line) => `  ${line}`)]),
      ]),
    fc
      .tuple(keys, tie('value'), keys, tie('value'))
      .map(([one, [first = '', ...more], other, [second = '', ...rest]]) => [
        '',
        `  - ${one}:${first}`,
        ...more.map((line) => `    ${line}`),
        `    ${other}:${second}`,
        ...rest.map((line) => `    ${line}`),
      ]),
  ),
}));
const records = fc
  .array(fc.tuple(keys, values), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.map(([key, lines]) => `${key}:${lines.join('\n')}\n`).join(''));

const traps = [
  '',
  ' ',
  '  ',
  '\n',
  '\n\n',
  ':',
  ': ',
  '#',
  ' #',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '>',
  '|',
  '\\',
  '&',
  '*',
  '!',
  '%',
  '~',
  '\t',
];
const spoiled = fc.tuple(records, fc.nat(), fc.nat(3), fc.constantFrom(...traps)).map(([yaml, place, length, trap]) => {
  const at = place % (yaml.length + 1);
  return yaml.slice(0, at) + trap + yaml.slice(at + length);
});

test('what is read the quick way is what the parser reads', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(records, spoiled), (yaml) => {
      const value = plainYaml(yaml);
      if (value === undefined) return;
      plain += 1;
      const { value: expected, problems } = parsed(yaml);
      expect(problems).toEqual([]);
      expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
    }),
    tries(5000),
  );
  expect(plain).toBeGreaterThan(500);
});
