// The archive of this repository: without a problem, as large as was agreed, on the witness as it was received.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { reportProblems } from '../../src/archive/report.ts';
import { interfaceProblems } from '../../src/i18n/interface.ts';

const { archive, problems, unlisted } = loadArchive('content', [interfaceProblems]);

test('has no problem', () => {
  expect(reportProblems(problems, 'content')).toBe('\n0 problems in 0 files.');
});

test('every address is in the ledger of published links (else: npm run permalinks)', () => {
  expect(unlisted.map(({ address }) => address)).toEqual([]);
});

describe('is as large as was agreed', () => {
  const least = { quotes: 22, events: 18, topics: 11, actors: 16, places: 6, discrepancies: 6 } as const;
  test.each(Object.entries(least))('%s: at least %i', (kind, number) => {
    expect(archive?.[kind as keyof typeof least].length).toBeGreaterThanOrEqual(number);
  });

  test('one article of 23 paragraphs, three of them related lines, three supplied marks', () => {
    expect(archive?.articles).toHaveLength(1);
    const paragraphs = archive?.articles[0]?.original.paragraphs ?? [];
    expect(paragraphs.map(({ id }) => id)).toEqual(Array.from({ length: 23 }, (_, index) => `p${index + 1}`));
    expect(paragraphs.filter(({ role }) => role === 'related').map(({ id }) => id)).toEqual(['p3', 'p11', 'p23']);
    expect(paragraphs.flatMap(({ segments }) => segments.filter(({ type }) => type === 'supplied'))).toHaveLength(3);
  });
});

test('the witness is byte for byte what was received', () => {
  const bytes = readFileSync('content/articles/wladiwostok-2019/source.txt');
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(hash).toBe('dee968f7247142d4cccf9ff3f31f527804c8bc1b445ab91de79cba60afb5e98d');
});
