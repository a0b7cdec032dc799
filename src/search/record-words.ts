// The words by which a record is found besides those that it shows, by the fields of its metadata.
import { type CompoundSplitter, sharedCompounds } from './compounds.ts';
import { withPlainUmlauts } from './fold.ts';
import { HiddenWords } from './hidden-words.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { Reading, SubjectReader } from './readings.ts';
import type { RecordMeta } from './record.ts';
import { learnSpellings } from './spellings.ts';
import type { Subject } from './subject.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a language of the archive. */
export interface Tongue {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly read: SubjectReader;
  readonly vocabulary: Vocabulary;
}

export type RecordWords = Pick<RecordMeta, 'translation' | 'parts' | 'about' | 'aliases' | 'notes'>;

/**
 * Finds the words of records in one language. A word stands in the first of the fields that has it, in the order of
 * `RecordWords`, and in none that only repeats what is shown.
 *
 * @returns subject, its reading in the language, and what its place is called there (`paragraph 9`) → words
 */
export function recordWords(
  { lexicon, vocabulary }: Tongue,
  others: readonly Tongue[],
  split: CompoundSplitter,
): (subject: Subject, reading: Reading, place: string) => RecordWords {
  const { cut } = lexicon;
  const { common } = vocabulary;
  const parts = partsOf(vocabulary, split, lexicon);
  return (subject, { ownWords, content, speaker = '', about, aliases, notes }, place) => {
    const hidden = new HiddenWords([...cut(speaker), ...ownWords]);
    const elsewhere = others.map((other) => ({ ...other.read(subject), ...other, common: other.vocabulary.common }));
    return {
      translation: elsewhere
        .map((other) => hidden.take(other.ownWords, other.common))
        .map((words) => words.flatMap(withPlainUmlauts).join(' '))
        .join(' '),
      parts: hidden
        .take([
          ...ownWords.flatMap(({ folded }) => parts.get(folded) ?? []),
          ...sharedCompounds(content, split).flatMap(cut),
          ...cut(place),
        ])
        .join(' '),
      about: hidden.take(about.flatMap(cut), common).join(' '),
      aliases: hidden
        .take(
          [
            ...aliases.flatMap(cut),
            // What it is called in the other languages.
            ...elsewhere.flatMap((other) =>
              [...other.about, ...other.aliases]
                .flatMap(other.lexicon.cut)
                .filter(({ folded }) => !other.common.has(folded)),
            ),
          ],
          common,
        )
        .join(' '),
      notes: hidden.take(notes.flatMap(cut), common).join(' '),
    };
  };
}

/** Second parts and other spellings of the words that have any, which are few, by their folded forms. */
function partsOf(vocabulary: Vocabulary, split: CompoundSplitter, { cut }: Lexicon): Map<string, readonly Word[]> {
  const spellingsOf = learnSpellings(vocabulary);
  const parts = new Map<string, readonly Word[]>();
  for (const word of vocabulary.words) {
    const found = [...split(word), ...spellingsOf(word)];
    if (found.length > 0) parts.set(word, found.flatMap(cut));
  }
  return parts;
}
