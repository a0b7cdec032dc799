// Pointing at words of an article: W3C Web Annotation, TextQuoteSelector (section 4.2.4).
import { z } from 'zod';
import { paragraphId, reference } from './id.ts';
import { languageTag, text } from './text.ts';

/** Words by language, matched against the text of a paragraph character for character. */
export const words = z.record(languageTag, text);

/** What touches the words by language; unlike a text it may begin or end with a space. */
export const context = z.record(languageTag, z.string().min(1, 'must not be empty'));

/** The words of a passage, and what stands before and after them where the words occur twice. */
export const quoteSelector = {
  exact: words,
  prefix: context.optional(),
  suffix: context.optional(),
};

/** A passage of an article that says something in the article's own voice. */
export const passageSchema = z.strictObject({
  article: reference,
  paragraph: paragraphId,
  ...quoteSelector,
});
