// The promise that no published link breaks: each way to break one is refused, and done properly it holds.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loaded, loadArchive } from '../../../src/archive/load.ts';
import { extendLedger, printLedger } from '../../../src/archive/permalinks/extend-ledger.ts';
import { formerAddresses } from '../../../src/archive/permalinks/former.ts';
import type { Ledger, LedgerEntry } from '../../../src/archive/schema/permalinks.ts';
import { redirects } from '../../../src/exports/redirects.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  cpSync('content', folder, { recursive: true });
  rmSync(path.join(folder, 'permalinks.json'), { force: true });
  const { archive, unlisted } = loadArchive(folder);
  if (!archive) throw new Error('the content has problems');
  writeLedger(extendLedger({ languages: [], entries: [] }, unlisted, archive.languages, archive.edition.date));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ledgerPath = (): string => path.join(folder, 'permalinks.json');
const readLedger = (): Ledger => JSON.parse(readFileSync(ledgerPath(), 'utf8'));
const writeLedger = (ledger: Ledger): void => writeFileSync(ledgerPath(), printLedger(ledger));
const inContent = (name: string): string => path.join(folder, name);

/** Sets the state of one entry. */
function change(id: string, state: Partial<LedgerEntry> & { state: LedgerEntry['state'] }): void {
  const ledger = readLedger();
  writeLedger({
    ...ledger,
    entries: ledger.entries.map((entry) => (entry.id === id ? ({ ...entry, ...state } as LedgerEntry) : entry)),
  });
}

function edit(name: string, from: string | RegExp, to: string): void {
  writeFileSync(inContent(name), readFileSync(inContent(name), 'utf8').replaceAll(from, to));
}

function renameTopic(): void {
  renameSync(inContent('topics/sanctions.yaml'), inContent('topics/economic-sanctions.yaml'));
  for (const { file } of problemsOf(loadArchive(folder), 'reference-unknown'))
    edit(file, /\bsanctions\b(?=[\],\n])/g, 'economic-sanctions');
}

function problemsOf({ problems }: Loaded, rule?: string) {
  return problems.filter((problem) => rule === undefined || problem.rule === rule);
}

const gone = { state: 'gone', date: '2026-11-22', reason: { de: 'Irrtum.', en: 'Mistake.' } } as const;
const lastQuote = 'wladiwostok-2019-p22-1';
const removeQuote = (): void => rmSync(inContent(`quotes/${lastQuote}.yaml`));

describe('refused', () => {
  const mistakes: Record<string, { make: () => void; rule: string; says: string }> = {
    'a quote is removed': {
      make: removeQuote,
      rule: 'permalink-vanished',
      says: `The published link quotes/${lastQuote}/ (quote "${lastQuote}") is not served any more.`,
    },
    'a topic is renamed': {
      make: renameTopic,
      rule: 'permalink-vanished',
      says: 'The published link topics/sanctions/ (topic "sanctions") is not served any more.',
    },
    'two ids are swapped': {
      make: () => {
        const [a, b, between] = ['topics/sanctions.yaml', 'topics/denuclearization.yaml', 'topics/between.yaml'].map(
          inContent,
        );
        renameSync(String(a), String(between));
        renameSync(String(b), String(a));
        renameSync(String(between), String(b));
      },
      rule: 'permalink-meaning',
      says: 'The topic "sanctions" now means what "denuclearization" meant: ',
    },
    'a quote becomes another passage': {
      make: () => {
        const words = /exact:\n {2}de: >-\n.*\n {2}en: >-\n.*\n/g;
        edit(
          'quotes/wladiwostok-2019-p8-2.yaml',
          words,
          'exact:\n  de: Bei einer Pressekonferenz\n  en: At a news conference\n',
        );
      },
      rule: 'permalink-meaning',
      says: 'The quote "wladiwostok-2019-p8-2" meant "wladiwostok-2019 p8: Er wolle bei Interesse',
    },
    'an id that is gone is used again': {
      make: () => change('sanctions', gone),
      rule: 'permalink-reused',
      says: 'The topic "sanctions" is gone since it was published, and its id is used again.',
    },
    'a redirect leads nowhere': {
      make: () => {
        removeQuote();
        change(lastQuote, { state: 'moved', to: 'quotes/nowhere/' });
      },
      rule: 'permalink-target',
      says: `The moved link quotes/${lastQuote}/ leads to quotes/nowhere/, which is not served.`,
    },
    'redirects run in a circle': {
      make: () => {
        removeQuote();
        change(lastQuote, { state: 'moved', to: 'quotes/former/' });
        const ledger = readLedger();
        const former = {
          kind: 'quote',
          id: 'former',
          address: 'quotes/former/',
          since: '2026-11-22',
          meaning: 'x',
          state: 'moved',
          to: `quotes/${lastQuote}/`,
        } as const;
        writeLedger({ ...ledger, entries: [...ledger.entries, former] });
      },
      rule: 'permalink-target',
      says: `The moved link quotes/${lastQuote}/ leads in a circle.`,
    },
    'the languages change their order': {
      make: () => edit('archive.yaml', 'languages: [de, en]', 'languages: [en, de]'),
      rule: 'permalink-languages',
      says: 'Links were published with the languages de, en; archive.yaml now lists en, de, which would change their addresses.',
    },
    'an entry stands twice': {
      make: () => {
        const ledger = readLedger();
        writeLedger({ ...ledger, entries: [...ledger.entries, ...ledger.entries.slice(0, 1)] });
      },
      rule: 'permalink-ledger',
      says: 'The ledger lists the page "" twice.',
    },
  };

  test.each(Object.entries(mistakes))('%s', (_, { make, rule, says }) => {
    make();
    const found = problemsOf(loadArchive(folder), rule);
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
    for (const { file, line, remedy } of found) {
      expect(file).toBe('permalinks.json');
      expect(line).toBeGreaterThan(1);
      expect(remedy).not.toBe('');
    }
  });
});

describe('done properly', () => {
  test('the untouched ledger has no problem and nothing is unlisted', () => {
    const { problems, unlisted } = loadArchive(folder);
    expect(problems).toEqual([]);
    expect(unlisted).toEqual([]);
  });

  test('a removed quote is a tombstone', () => {
    removeQuote();
    change(lastQuote, gone);
    const { archive, problems } = loadArchive(folder);
    expect(problems).toEqual([]);
    expect(archive && formerAddresses(archive.ledger)).toMatchObject([{ path: `quotes/${lastQuote}/`, now: gone }]);
  });

  test('a chain of moves is followed to its end, in every language', () => {
    renameTopic();
    change('sanctions', { state: 'moved', to: 'topics/trade-sanctions/' });
    const ledger = readLedger();
    const between = {
      kind: 'topic',
      id: 'trade-sanctions',
      address: 'topics/trade-sanctions/',
      since: '2026-11-22',
      meaning: 'x',
      state: 'moved',
      to: 'topics/economic-sanctions/',
    } as const;
    writeLedger({ ...ledger, entries: [...ledger.entries, between] });
    const { archive, problems, unlisted } = loadArchive(folder);
    expect(problems).toEqual([]);
    expect(unlisted.map(({ address }) => address)).toEqual(['topics/economic-sanctions/']);
    if (!archive) throw new Error('the archive was refused');
    expect(redirects(archive, '/archiv/').split('\n')).toEqual([
      '/archiv/topics/sanctions/ /archiv/topics/economic-sanctions/ 301',
      '/archiv/en/topics/sanctions/ /archiv/en/topics/economic-sanctions/ 301',
      '/archiv/topics/trade-sanctions/ /archiv/topics/economic-sanctions/ 301',
      '/archiv/en/topics/trade-sanctions/ /archiv/en/topics/economic-sanctions/ 301',
      '',
    ]);
  });

  test('a corrected title and a lengthened quotation keep their links', () => {
    edit('topics/sanctions.yaml', /^label:\n {2}de: .*$/gm, 'label:\n  de: Sanktionen gegen Nordkorea');
    edit('quotes/wladiwostok-2019-p9-3.yaml', 'de: >-\n    Es gibt', 'de: >-\n    "Es gibt');
    expect(problemsOf(loadArchive(folder))).toEqual([]);
  });

  test('the ledger grows by what is new and changes nothing else', () => {
    const before = readLedger();
    const added = extendLedger(
      before,
      [{ kind: 'topic', id: 'new', address: 'topics/new/', meaning: 'New' }],
      ['de', 'en', 'fr'],
      '2027-01-01',
    );
    expect(added.entries.slice(0, -1)).toEqual(before.entries);
    expect(added.entries.at(-1)).toEqual({
      kind: 'topic',
      id: 'new',
      address: 'topics/new/',
      since: '2027-01-01',
      meaning: 'New',
      state: 'live',
    });
    expect(added.languages).toEqual(['de', 'en', 'fr']);
  });
});
