// The words that the search page's script says, handed over by the page.
import type { Plural } from '../../i18n/words.ts';
import type { RecordType } from '../record.ts';

export interface PageWords {
  /** BCP 47 tag for numbers and plurals. */
  readonly locale: string;
  /** Left out of a search that has other words; separated by spaces. */
  readonly smallWords: string;
  readonly types: Readonly<Record<RecordType, string>>;
  readonly paragraph: string;
  readonly results: Plural;
  readonly none: string;
  readonly unknown: string;
  readonly without: string;
  readonly phraseMissing: string;
  readonly hidden: string;
  readonly near: string;
  readonly openQuote: string;
  readonly closeQuote: string;
}
