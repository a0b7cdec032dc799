// What the index holds a record of.
import type { Article } from '../archive/model.ts';
import type { Facet, RecordType } from './record.ts';
import type { Wording } from './wording.ts';

/** A thing to be found. */
export interface Subject {
  readonly type: RecordType;
  readonly path: string;
  readonly fragment?: string;
  /** EDTF; of passages without an occasion, when the article was written. */
  readonly date?: string | undefined;
  /** EDTF, where another date is shown than sorted by: that of the article as it was received. */
  readonly shownDate?: string;
  readonly article?: Article;
  /** Of passages. */
  readonly paragraph?: string;
  readonly facets: Partial<Record<Facet, readonly string[]>>;
  /** The words of the subject in a language. */
  readonly words: (language: string) => Wording;
}
