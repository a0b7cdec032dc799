// Every mistake that the archive refuses: the whole report as a curator reads it, pinned to the character.
//
// To add one: a folder below tests/fixtures/broken/ with the files that differ from tests/fixtures/fictional/,
// what it takes away in laid-over.ts, and the report in expected.txt, read twice: is the place exact, does it say
// in plain words what is wrong, does it say what to do?
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Loaded, loadArchive } from '../../../src/archive/load.ts';
import { rules } from '../../../src/archive/problems.ts';
import { brokenArchives, expected, fictional, inCopy, load, loadBroken, printed } from './laid-over.ts';

const found = new Map<string, Loaded>();

/** Loads each broken archive once. */
function broken(name: string): Loaded {
  const loaded = found.get(name) ?? loadBroken(name);
  found.set(name, loaded);
  return loaded;
}

describe('one mistake, one problem', () => {
  test.each(brokenArchives)('%s', (name) => {
    const loaded = broken(name);
    expect(printed(loaded)).toBe(expected(name));
    expect(loaded.problems).toHaveLength(1);
    expect(loaded.archive).toBeUndefined();
  });
});

test('the archive that they are laid over is sound', () => {
  expect(printed(load(fictional))).toBe('\n0 problems in 0 files.\n');
});

test('every rule has a broken archive', () => {
  const refused = new Set(brokenArchives.flatMap((name) => broken(name).problems.map(({ rule }) => rule)));
  // A link out of the folder is made by bad-files.test.ts: Git would carry it to where it leads nowhere.
  expect(Object.keys(rules).filter((rule) => rule !== 'file-symlink')).toEqual(
    Object.keys(rules).filter((rule) => refused.has(rule as keyof typeof rules)),
  );
});

describe('many mistakes at once', () => {
  const twenty = [
    'article-word-changed',
    'bidi-control',
    'control-in-escape',
    'date-29-february',
    'decomposed-letters',
    'event-without-grounds',
    'file-out-of-place',
    'html-in-section-title',
    'key-mistyped',
    'not-utf8',
    'one-account-alone',
    'quote-without-speaker',
    'speaker-unknown',
    'value-not-allowed',
    'value-of-wrong-type',
    'words-one-letter-off',
    'words-twice',
    'yaml-asterisk',
    'yaml-colon-in-text',
    'yaml-second-record',
  ];

  test('twenty mistakes are twenty problems of one run, each as it is alone, sorted by file', () => {
    const { problems } = loadBroken(...twenty);
    expect(problems).toHaveLength(20);
    const alone = twenty.flatMap((name) => broken(name).problems);
    expect(problems).toEqual(alone.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)));
  });

  test('several mistakes of one record are all told', () => {
    const { problems } = inCopy((folder) => {
      const file = path.join(folder, 'quotes/courier-1974-p2-1.yaml');
      const record = readFileSync(file, 'utf8')
        .replace('topics: [water-level', 'mood: calm\ntopics: [tide')
        .replace('we came to count it', 'we came to drink it')
        .replace('url: https:', 'url: ftp:')
        .replace('note:\n  en: The President', 'note:\n  en: <i>The</i> President');
      writeFileSync(file, record);
      return load(folder);
    });
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '4 quote-not-found',
      '23 schema-unknown-key',
      '24 reference-unknown',
      '26 text-html',
      '32 link-unsafe',
    ]);
  });

  test('two runs print the same', () => {
    expect(printed(loadBroken(...twenty))).toBe(printed(loadBroken(...twenty)));
  });
});

test('a folder that is not there is refused, under the name that the person gave', () => {
  expect(printed(loadArchive('no/such/folder'))).toBe(
    'content:1:1  content-missing\n' +
      '  There is no content folder here: nothing has this name.\n' +
      '  → Give the folder with ARCHIVE_CONTENT=path, or make it.\n\n1 problem in 1 file.\n',
  );
});
