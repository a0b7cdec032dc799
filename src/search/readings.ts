// Subjects as they are indexed in a language: with the names of what they speak of, and cut into words.
import type { Archive } from '../archive/model.ts';
import type { Lexicon, Word } from './lexicon.ts';
import { findNames, type Named, namesOf } from './names.ts';
import type { Subject } from './subject.ts';
import type { Wording } from './wording.ts';

export interface Reading extends Wording {
  readonly contentWords: readonly Word[];
  /** Those of the title, then those of the content. */
  readonly ownWords: readonly Word[];
}

export type SubjectReader = (subject: Subject) => Reading;

/** Reads subjects in one language. They are read more than once, since that takes less than keeping their words. */
export function subjectReader(archive: Archive, language: string, { cut }: Lexicon): SubjectReader {
  const namedIn = findNames(archive, language);
  const known = new Map<Subject, readonly Named[]>();
  return (subject) => {
    const words = subject.words(language);
    const contentWords = cut(words.content);
    const ownWords = words.title ? [...cut(words.title), ...contentWords] : contentWords;
    const named = known.get(subject) ?? namedIn(ownWords);
    known.set(subject, named);
    return {
      ...words,
      about: [...words.about, ...named.map(({ name }) => name[language] ?? '')],
      aliases: [...words.aliases, ...named.flatMap((thing) => namesOf(thing, language))],
      contentWords,
      ownWords,
    };
  };
}
