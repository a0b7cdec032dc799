// A small archive made of data, with every field of every kind of record filled: for random and for hostile texts.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

export interface SmallQuote {
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

export interface SmallArchive {
  /** Source text: paragraphs of the article, one string each. The translation repeats them word for word. */
  readonly paragraphs: readonly string[];
  /** A source line that is a link to another article; the last paragraph. */
  readonly related?: string | undefined;
  readonly quotes: readonly SmallQuote[];
  /**
   * A text of the archive's own by the name of its field, as a path through its record:
   * `actors/speaker.yaml name.de`. Called once for each field.
   */
  readonly own: (field: string) => string;
  /** Words of the interface for a third language, `fr`, as YAML; the archive then has texts in it too. */
  readonly interface?: string | undefined;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** Stands where a text of the archive's own belongs, or one in each language. */
const own = '\u0000own';
const both = '\u0000each';
const source = {
  title: own,
  publisher: own,
  url: 'https://quelle.test/bericht?a=1&b=2',
  date: own,
  language: 'en',
  note: both,
};
const revised = [{ date: '2026-11-22', change: both }];

/** The files of the archive, by path. */
export function smallArchiveFiles(plan: SmallArchive): Map<string, string> {
  const { paragraphs, related, quotes, own: text } = plan;
  const languages = ['de', 'en', ...(plan.interface === undefined ? [] : ['fr'])];
  const files = new Map<string, string>();
  const fill = (value: Value, field: string): Value => {
    if (value === own) return text(field);
    if (value === both)
      return Object.fromEntries(languages.map((language) => [language, text(`${field}.${language}`)]));
    if (Array.isArray(value)) return value.map((item, index) => fill(item, `${field}.${index}`));
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        fill(child, field.endsWith(' ') ? field + key : `${field}.${key}`),
      ]),
    );
  };
  const write = (file: string, record: Value, body = ''): void => {
    const filled = fill(record, `${file} `);
    if (file.endsWith('.json')) files.set(file, `${JSON.stringify(filled, undefined, 2)}\n`);
    else if (file.endsWith('.md')) files.set(file, `---\n${yaml(filled)}---\n\n${body}\n`);
    else files.set(file, yaml(filled));
  };

  const all = [...paragraphs, ...(related === undefined ? [] : [related])];
  const witness = `${all.join('\n\n')}\n`;
  files.set('articles/report/source.txt', witness);
  for (const language of languages) {
    const file = `articles/report/${language}.md`;
    // A bracket or brace would end the mark itself.
    const title = text(`${file} section`).replace(/[[\]{}\\]/g, '');
    const lines = related === undefined ? [] : [`:::related\n${related}\n:::`];
    const body = [`::section[${title}]{#first}`, ...paragraphs, ...lines].join('\n\n');
    write(file, language === 'de' ? original(witness, quotes[0], languages) : { ...translation, language }, body);
  }
  const passage = quotes[0] && { article: 'report', ...selector(quotes[0], languages) };
  const evidence = passage ? [passage] : [];
  if (plan.interface !== undefined) files.set('interface/fr.yaml', plan.interface);
  write('archive.yaml', { ...archive, languages });
  write('actors/speaker.yaml', { ...actor, type: 'person', memberOf: 'state' });
  write('actors/state.yaml', { ...actor, type: 'state' });
  write('actors/paper.yaml', { ...actor, type: 'organization', unnamed: true });
  write('places/ship.yaml', { ...place, within: 'sea' });
  write('places/sea.yaml', place);
  write('topics/water.yaml', { ...topic, evidence, related: ['level'] });
  write('topics/level.yaml', { ...topic, broader: 'water' });
  write('events/meeting.yaml', { ...event, evidence, place: 'ship', actors: ['speaker', 'state'], topics: ['water'] });
  write('events/dinner.yaml', { ...event, date: '1974-06~', partOf: 'meeting', kind: 'reception' });
  write('discrepancies/hours.yaml', {
    title: both,
    summary: both,
    accounts: [
      { by: both, says: both, evidence, sources: [source] },
      { by: both, says: both, sources: [source] },
    ],
    concerns: { events: ['meeting'], topics: ['water'], paragraphs: [{ article: 'report', paragraph: 'p1' }] },
    revised,
  });
  for (const [index, quote] of quotes.entries()) {
    const earlier = quotes.slice(0, index).filter(({ paragraph }) => paragraph === quote.paragraph).length;
    const { paragraph, ...words } = selector(quote, languages);
    write(`quotes/report-${paragraph}-${earlier + 1}.yaml`, {
      article: 'report',
      paragraph,
      ...words,
      ...circumstances,
    });
  }
  write('permalinks.json', {
    languages,
    entries: [
      {
        kind: 'topic',
        id: 'former',
        address: 'topics/former/',
        since: '2026-11-01',
        meaning: own,
        state: 'gone',
        date: '2026-11-22',
        reason: both,
      },
    ],
  });
  return files;
}

/** Writes the archive into a folder. */
export function writeSmallArchive(folder: string, archive: SmallArchive): void {
  for (const [file, text] of smallArchiveFiles(archive)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

const archive = {
  title: both,
  description: both,
  edition: { version: own, date: '2026-11-22' },
  subject: 'meeting',
  summary: both,
  facts: [{ term: both, text: both, basis: 'article' }],
  voices: ['speaker'],
  keeper: both,
  about: [{ heading: both, text: both, sources: [source] }],
  rights: { articles: both, archive: both },
};

function original(witness: string, first: SmallQuote | undefined, languages: readonly string[]): Value {
  return {
    title: own,
    language: 'de',
    summary: both,
    author: own,
    issued: '1974-06-13',
    issuedNote: both,
    written: { date: '1974-06', reason: both },
    publisher: { actor: 'paper', certainty: 'probable', reasons: [both] },
    provenance: both,
    reference: both,
    record: [{ question: both, answer: both, status: 'probable', sources: [source] }],
    rights: { statement: 'http://rightsstatements.org/vocab/InC/1.0/', note: both },
    witness: { file: 'source.txt', sha256: createHash('sha256').update(witness).digest('hex') },
    uncatalogued: first ? [{ ...selector(first, languages), reason: both }] : [],
    notes: [{ paragraph: 'p1', text: both }],
    revised,
  };
}

const translation = {
  title: own,
  titleSupplied: true,
  translationOf: 'de',
  translator: both,
  note: both,
  revised,
};

const names = { de: [own, own], en: [own] };
const actor = { name: both, aliases: names, initials: both, role: both, description: both, wikidata: 'Q7747', revised };
const place = { name: both, aliases: names, description: both, coordinates: { latitude: 1.5, longitude: -2 }, revised };
const topic = { label: both, description: both, aliases: names, revised };
const event = {
  title: both,
  summary: both,
  date: '1974-06-13',
  kind: 'summit',
  localTime: { time: '10:40', utcOffset: '+10:00' },
  sources: [source],
  note: both,
  revised,
};
const circumstances = {
  kind: 'direct',
  speaker: 'speaker',
  speakerNote: both,
  occasion: 'meeting',
  via: ['paper'],
  spokenIn: 'ru',
  research: ['occasion'],
  reports: 'state',
  topics: ['water', 'level'],
  note: both,
  sources: [source],
  revised,
};

function selector({ paragraph, exact, prefix, suffix }: SmallQuote, languages: readonly string[]) {
  const words = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  return {
    paragraph: `p${paragraph}`,
    exact: words(exact),
    ...(prefix !== undefined && { prefix: words(prefix) }),
    ...(suffix !== undefined && { suffix: words(suffix) }),
  };
}

function yaml(value: Value): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
