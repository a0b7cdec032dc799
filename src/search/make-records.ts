// From the archive to the records of the search index, one for each subject and language.
import { pathInLanguage } from '../archive/addresses.ts';
import { compareDates } from '../archive/link/dates.ts';
import type { Archive } from '../archive/model.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';
import { fill } from '../i18n/words.ts';
import { type CompoundSplitter, learnCompounds, sharedCompounds } from './compounds.ts';
import { fold, withPlainUmlauts, wordsOf } from './fold.ts';
import { commonWords, HiddenWords } from './hidden-words.ts';
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
          parts: hidden.take([
            ...[title, content].flatMap(wordsOf).flatMap((word) => [...split(word), ...spellings(word)]),
            ...sharedCompounds(content, split),
            ...(subject.paragraph && dictionary
              ? [fill(dictionary.article.paragraph, { number: subject.paragraph.slice(1) })]
              : []),
          ]),
          about: hidden.take(wording.about, common.get(language)),
          aliases: hidden.take([...wording.aliases, ...otherAliases(others, index)], common.get(language)),
          notes: hidden.take(wording.notes, common.get(language)),
        },
        filters: {
          type: [subject.type],
          ...(subject.article && { article: [subject.article.id] }),
          ...subject.facets,
        },
        sort: { date: String(dateRanks[index]) },
      };
    });
  });
}

const nothing: Wording = { content: '', about: [], aliases: [], notes: [] };

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
