// Where a statement of the archive's research comes from.
import { z } from 'zod';
import { type Localized, languageTag, text } from './text.ts';

const withScheme = /^[a-z][a-z0-9+.-]*:/i;
const hostAndPath = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>"]*)?$/i;

/** An address of the web: `https://…`, or host and path alone where no scheme was recorded. */
export const webAddress = z.string().superRefine((value, context) => {
  const hasScheme = withScheme.test(value);
  const fine = hasScheme ? /^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value) : hostAndPath.test(value);
  if (fine) return;
  context.addIssue({
    code: 'custom',
    message: `"${value}" is no address that a page may link to`,
    params: {
      rule: 'link-unsafe',
      remedy: 'Use an address that begins with https:// or http://, or host and path alone.',
    },
  });
});

/** One source: a publication that says what the archive says. */
export const sourceSchema = ({ languageMap }: Localized) =>
  z.strictObject({
    /** Title of the publication, in its own language. */
    title: text,
    /** Who published it. */
    publisher: text,
    /** Where it was seen, as recorded. */
    url: webAddress.optional(),
    /** Day or month of publication or of the report (EDTF not needed: shown as written). */
    date: text.optional(),
    /** Language of title and publication. */
    language: languageTag.optional(),
    /** What it says, or how it differs. */
    note: languageMap.optional(),
  });

export type Source = z.infer<ReturnType<typeof sourceSchema>>;
