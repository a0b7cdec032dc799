// YAML as an archive takes it: plain values with their places, and every trap of the format told in plain words.
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/archive/content/yaml-record.ts';

function parse(text: string) {
  return parseYaml({ path: 'x.yaml', bytes: new TextEncoder().encode(text), text });
}

describe('values', () => {
  const cases: [yaml: string, value: unknown][] = [
    ['a: b', { a: 'b' }],
    ['a: 010', { a: 10 }],
    ['a: "010"', { a: '010' }],
    ['a: 0o10', { a: 8 }],
    ['a: yes', { a: 'yes' }],
    ['a: no', { a: 'no' }],
    ['a: true', { a: true }],
    ['a: 2019-02-29', { a: '2019-02-29' }],
    ['a: 16:30', { a: '16:30' }],
    ['a:', { a: null }],
    ['a: >-\n  x # y\n  z: "w"', { a: 'x # y z: "w"' }],
    ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
    ['1: b', { '1': 'b' }],
    ['kind: direct # a comment', { kind: 'direct' }],
    ['# a comment\na: b', { a: 'b' }],
    ['a: x#y', { a: 'x#y' }],
    ['<<: { a: b }', { '<<': { a: 'b' } }],
    ['', null],
    ['# nothing', null],
    ['- a', ['a']],
  ];
  test.each(cases)('%j', (yaml, value) => {
    expect(parse(yaml)).toMatchObject({ problems: [] });
    expect(parse(yaml).value).toEqual(value);
  });
});

describe('traps', () => {
  const cases: Record<string, { yaml: string; place: string; rule: string; says: string }> = {
    'a comment cuts a text': { yaml: 'de: a # b', place: '1:6', rule: 'yaml-comment', says: '"a"' },
    'a comment cuts a word of a list': { yaml: 'de:\n  - a # b', place: '2:6', rule: 'yaml-comment', says: '"a"' },
    'a comment cuts a title': { yaml: 'title: Book of  # 3', place: '1:15', rule: 'yaml-comment', says: '"Book of"' },
    'an alias': { yaml: 'a: *b', place: '1:4', rule: 'yaml-alias', says: 'Anchors and aliases' },
    'an asterisk': { yaml: 'a: *b* c', place: '1:4', rule: 'yaml-alias', says: 'Anchors and aliases' },
    'an anchor, once': { yaml: 'a: &x b\nc: *x\nd: *x', place: '1:7', rule: 'yaml-alias', says: 'Anchors and aliases' },
    'a tab': { yaml: 'a:\n\t- b', place: '2:1', rule: 'yaml-syntax', says: 'indented by a tab' },
    'a key twice': { yaml: 'a: 1\nb: 2\na: 3', place: '3:1', rule: 'yaml-syntax', says: 'The key "a" stands twice' },
    'a key twice within': { yaml: 'a: { b: 1, b: 2 }', place: '1:12', rule: 'yaml-syntax', says: '"b" stands twice' },
    'a colon in a text': { yaml: 'a: b: c', place: '1:4', rule: 'yaml-syntax', says: 'A colon and a space' },
    'an open quotation mark': { yaml: 'a: 1\nb: "x\nc: 2', place: '2:4', rule: 'yaml-syntax', says: 'never closed' },
    'an open bracket': { yaml: 'a: [b\nc: d', place: '2:1', rule: 'yaml-syntax', says: 'a bracket before it' },
    'a text that begins with @': { yaml: 'a: @b', place: '1:4', rule: 'yaml-syntax', says: 'means something else' },
    'a second record': { yaml: 'a: b\n---\nc: d', place: '2:1', rule: 'yaml-syntax', says: 'a second record' },
    'a tag': { yaml: 'a: !!binary aGk=', place: '1:13', rule: 'yaml-syntax', says: 'Tags (!name)' },
    'an unknown tag': { yaml: 'a: !x b', place: '1:4', rule: 'yaml-syntax', says: 'begins with "!"' },
    'a directive': { yaml: '%YAML 1.1\n---\na: yes', place: '1:1', rule: 'yaml-syntax', says: '%YAML' },
    'a list for a key': { yaml: '? [a]\n: b', place: '1:3', rule: 'yaml-syntax', says: 'A key must be a word' },
    'a line that is no key': { yaml: 'a: b\nc', place: '2:1', rule: 'yaml-syntax', says: 'neither a key' },
    'a hidden character in an escape': { yaml: 'a: "\\u202e"', place: '1:4', rule: 'text-characters', says: 'U+202E' },
    'an accent apart in an escape': { yaml: 'a: "e\\u0301"', place: '1:4', rule: 'text-nfc', says: 'stand apart' },
    'nested 10,000 deep': { yaml: '['.repeat(10_000), place: '1:65', rule: 'yaml-syntax', says: 'too deeply' },
    'nested 100 deep': {
      yaml: `a: ${'['.repeat(100)}${']'.repeat(100)}`,
      place: '1:66',
      rule: 'yaml-syntax',
      says: 'too deeply',
    },
    'a block nested 10,000 deep': {
      yaml: '- '.repeat(10_000),
      place: '1:129',
      rule: 'yaml-syntax',
      says: 'too deeply',
    },
  };
  test.each(Object.entries(cases))('%s', (_, { yaml, place, rule, says }) => {
    const { problems } = parse(yaml);
    expect(problems.map(({ line, column, rule: found }) => `${line}:${column} ${found}`)).toEqual([`${place} ${rule}`]);
    expect(problems[0]?.message).toContain(says);
  });
});

test('places of values and keys, and of their nearest ancestor where they are not there', () => {
  const text = 'a:\n  - b: c\n    d: [e, f]\n';
  const { offsetOf, offsetOfKey } = parse(text);
  const at = (path: (string | number)[]) => text.slice(offsetOf(path), offsetOf(path) + 1);
  expect(
    ['b', 'c', 'f', '['].map((_, index) =>
      at(
        [
          ['a', 0],
          ['a', 0, 'b'],
          ['a', 0, 'd', 1],
          ['a', 0, 'd', 7],
        ][index] ?? [],
      ),
    ),
  ).toEqual(['b', 'c', 'f', '[']);
  expect(text.slice(offsetOfKey(['a', 0], 'd'))).toMatch(/^d: /);
  expect(offsetOfKey(['a', 0], 'none')).toBe(offsetOf(['a', 0]));
});

test('twenty thousand keys are read in seconds, not minutes', () => {
  const start = performance.now();
  parse(Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n'));
  expect(performance.now() - start).toBeLessThan(10_000);
});
