// From the archive to the records of the search index, one for each subject and language.
import { pathInLanguage } from '../archive/addresses.ts';
import { compareDates } from '../archive/link/dates.ts';
import type { Archive } from '../archive/model.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';
import { fill } from '../i18n/words.ts';
import { learnCompounds } from './compounds.ts';
import { Lexicon } from './lexicon.ts';
import { subjectReader } from './readings.ts';
import type { SearchRecord } from './record.ts';
import { recordWords, type Tongue } from './record-words.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subjects.ts';
import { textDirective } from './text-directive.ts';
import { readVocabulary } from './vocabulary.ts';

export interface RecordOptions {
  /** The base of all addresses, with a slash at both ends. */
  readonly base: string;
  readonly dictionaries: Dictionaries;
}

/** In the order of the archive's languages, then of the subjects. */
export function makeRecords(archive: Archive, options: RecordOptions): SearchRecord[] {
  return [...recordsOf(archive, options)];
}

/** The same, each made when it is taken: a large archive's records need not be held together. */
export function* recordsOf(archive: Archive, { base, dictionaries }: RecordOptions): Generator<SearchRecord, void> {
  const subjects = subjectsOf(archive);
  const rankOf = rankDates(subjects);
  const tongues = archive.languages.map((language) => learnTongue(archive, subjects, language));
  for (const tongue of tongues) {
    const { language, read, vocabulary } = tongue;
    const others = tongues.filter((other) => other !== tongue);
    const wordsOf = recordWords(tongue, others, learnCompounds(vocabulary));
    const dictionary = dictionaries.get(language);
    for (const subject of subjects) {
      const { type, article, paragraph, facets } = subject;
      const reading = read(subject);
      const { title = '', speaker = '', content } = reading;
      const date = subject.shownDate ?? subject.date;
      const place = paragraph && dictionary ? fill(dictionary.article.paragraph, { number: paragraph.slice(1) }) : '';
      yield {
        url: addressOf(archive, base, language, subject, content),
        language,
        content,
        meta: {
          title,
          speaker,
          date: date === undefined ? '' : dictionary ? dateInWords(date, dictionary) : date,
          number: paragraph ?? '',
          ...wordsOf(subject, reading, place),
        },
        filters: { type: [type], ...(article && { article: [article.id] }), ...facets },
        sort: { date: String(rankOf(subject.date)) },
      };
    }
  }
}

function learnTongue(archive: Archive, subjects: readonly Subject[], language: string): Tongue {
  const lexicon = new Lexicon();
  const read = subjectReader(archive, language, lexicon);
  return { language, lexicon, read, vocabulary: readVocabulary(subjects, read, lexicon) };
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
  if (type !== 'quote') return `${page}#${fragment}`;
  const words = content.split(/\s+/);
  return `${page}#${fragment}${textDirective(words, 0, words.length)}`;
}

/** Ranks of the dates of subjects, the same for what begins and ends together; undated ones come last. */
function rankDates(subjects: readonly Subject[]): (date: string | undefined) => number {
  const dates = [...new Set(subjects.flatMap(({ date }) => date ?? []))].sort(compareDates);
  const ranks = new Map<string, number>();
  let [rank, last] = [0, dates[0]];
  for (const date of dates) {
    if (last !== undefined && compareDates(last, date) !== 0) rank += 1;
    ranks.set(date, rank);
    last = date;
  }
  return (date) => (date === undefined ? dates.length : (ranks.get(date) ?? 0));
}
