// From the archive to the records of the search index, one for each subject and language.
import { pathInLanguage } from '../archive/addresses.ts';
import { compareDates } from '../archive/link/dates.ts';
import type { Archive } from '../archive/model.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';
import { type CompoundSplitter, learnCompounds } from './compounds.ts';
import { fold, withPlainUmlauts, wordsOf } from './fold.ts';
import { findNames, type NameFinder, namesOf } from './names.ts';
import type { SearchRecord } from './record.ts';
import { learnSpellings } from './spellings.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { textDirective } from './text-directive.ts';
import type { Wording } from './wording.ts';

export interface RecordOptions {
  /** The base of all addresses, with a slash at both ends. */
  readonly base: string;
  readonly dictionaries: Dictionaries;
  /** Takes compounds apart; learnt from the texts of the archive unless told. */
  readonly splitter?: (texts: readonly string[], language: string) => CompoundSplitter;
}

/** In the order of the archive's languages, then of the subjects. */
export function makeRecords(
  archive: Archive,
  { base, dictionaries, splitter = learnCompounds }: RecordOptions,
): SearchRecord[] {
  const subjects = subjectsOf(archive);
  const dateRanks = rankByDate(subjects);
  const wordings = new Map(
    archive.languages.map((language) => {
      const finder = findNames(archive, language);
      return [language, subjects.map((subject) => wordingOf(subject, language, finder))];
    }),
  );
  const common = new Map(archive.languages.map((language) => [language, commonWords(wordings.get(language) ?? [])]));
  /** What a subject is called in the other languages. */
  const otherAliases = (others: readonly string[], index: number): string[] =>
    others.flatMap((other) => {
      const { about, aliases } = wordings.get(other)?.[index] ?? nothing;
      return [...about, ...aliases].flatMap(wordsOf).filter((word) => !common.get(other)?.has(fold(word)));
    });
  return archive.languages.flatMap((language) => {
    const own = wordings.get(language) ?? [];
    const split = splitter(own.flatMap(allTexts), language);
    const spellings = learnSpellings(own.flatMap(allTexts));
    const dictionary = dictionaries.get(language);
    const others = archive.languages.filter((other) => other !== language);
    return subjects.map((subject, index): SearchRecord => {
      const wording = own[index] ?? nothing;
      const { title = '', speaker = '', content } = wording;
      const hidden = new HiddenWords([title, speaker, content]);
      const date = subject.shownDate ?? subject.date;
      return {
        url: addressOf(archive, base, language, subject, content),
        language,
        content,
        meta: {
          title,
          speaker,
          date: date === undefined ? '' : dictionary ? dateInWords(date, dictionary) : date,
          number: subject.paragraph ?? '',
          translation: others
            .map((other) => {
              const { title: there = '', content: words } = wordings.get(other)?.[index] ?? nothing;
              return hidden.take([there, words], common.get(other)).split(' ').flatMap(withPlainUmlauts).join(' ');
            })
            .join(' '),
          parts: hidden.take([title, content].flatMap(wordsOf).flatMap((word) => [...split(word), ...spellings(word)])),
          about: hidden.take(wording.about, common.get(language)),
          aliases: hidden.take([...wording.aliases, ...otherAliases(others, index)], common.get(language)),
          notes: hidden.take(wording.notes, common.get(language)),
        },
        filters: {
          type: [subject.type],
          ...(subject.article && { article: [subject.article.id] }),
          ...subject.facets,
        },
        sort: { date: String(dateRanks[index]), order: String(index) },
      };
    });
  });
}

const nothing: Wording = { content: '', about: [], aliases: [], notes: [] };

/** Words by which a record is found besides those that it shows: each once, and only where it adds something. */
class HiddenWords {
  readonly #known: Set<string>;

  /** @param shown the texts of the record that are searched anyway */
  constructor(shown: readonly string[]) {
    this.#known = new Set(shown.flatMap(wordsOf).map(fold));
  }

  /** @param common words that say nothing about this record */
  take(texts: readonly string[], common: ReadonlySet<string> = new Set()): string {
    const taken: string[] = [];
    for (const word of texts.flatMap(wordsOf)) {
      const folded = fold(word);
      if (word.length < 2 || this.#known.has(folded) || common.has(folded)) continue;
      this.#known.add(folded);
      taken.push(word);
    }
    return taken.join(' ');
  }
}

/** Function words of a language, as the archive itself shows them: what stands in the text of every eighth record. */
function commonWords(wordings: readonly Wording[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { content } of wordings) {
    for (const word of new Set(
      wordsOf(content)
        .filter((found) => found === found.toLowerCase())
        .map(fold),
    )) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > wordings.length / 8).map(([word]) => word));
}

function wordingOf(subject: Subject, language: string, finder: NameFinder): Wording {
  const words = subject.words(language);
  const named = finder([words.title ?? '', words.content].join('\n'));
  const [names, aliases] = [
    named.map(({ name }) => name[language] ?? ''),
    named.flatMap((thing) => namesOf(thing, language)),
  ];
  return { ...words, about: [...words.about, ...names], aliases: [...words.aliases, ...aliases] };
}

function allTexts({ title = '', content, about, aliases, notes }: Wording): string[] {
  return [title, content, ...about, ...aliases, ...notes];
}

/**
 * A quote leads to its words within the paragraph, by a text fragment. Without one it would have the address of the
 * paragraph, and Pagefind keeps one record for each address.
 */
function addressOf(
  archive: Archive,
  base: string,
  language: string,
  { type, path, fragment }: Subject,
  content: string,
): string {
  const page = `${base}${pathInLanguage(archive.languages, language, path)}`;
  if (fragment === undefined) return page;
  return `${page}#${fragment}${type === 'quote' ? textDirective(content.split(/\s+/), 0, content.split(/\s+/).length) : ''}`;
}

/** Place of each subject in the order of dates; what happens together keeps its order, undated ones come last. */
function rankByDate(subjects: readonly Subject[]): number[] {
  const order = subjects
    .map(({ date }, index) => ({ date, index }))
    .sort((a, b) => {
      if (a.date === undefined || b.date === undefined)
        return Number(a.date === undefined) - Number(b.date === undefined) || a.index - b.index;
      return compareDates(a.date, b.date) || a.index - b.index;
    });
  const ranks: number[] = [];
  for (const [rank, { index }] of order.entries()) ranks[index] = rank;
  return ranks;
}
