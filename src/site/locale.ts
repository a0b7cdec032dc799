// Languages and addresses of pages: the first language at the root, the others below their tag.
import { archive } from './archive.ts';

/** A page's route parameter: undefined for the first language. */
export interface LocaleParams {
  readonly locale: string | undefined;
}

/** One static path for each language: `[...locale]` with the language as a prop. */
export function localePaths(): { params: LocaleParams; props: { language: string } }[] {
  return archive.languages.map((language) => ({ params: { locale: localeOf(language) }, props: { language } }));
}

/** One static path for each thing and language. */
export function recordPaths<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): { params: LocaleParams & { id: string }; props: { language: string; record: Thing } }[] {
  return archive.languages.flatMap((language) =>
    things.map((record) => ({ params: { locale: localeOf(language), id: record.id }, props: { language, record } })),
  );
}

function localeOf(language: string): string | undefined {
  return language === archive.languages[0] ? undefined : language;
}

/** The base of all addresses, with a slash at both ends. */
export const base = `/${import.meta.env.BASE_URL.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The public address of the archive, if it has one, with a slash at its end. */
export const publicUrl = import.meta.env.SITE ? new URL(base, import.meta.env.SITE).href : undefined;

/**
 * The address of a page within the site.
 *
 * @param path from the archive's addresses, like `quotes/`
 * @param fragment without "#"
 */
export function href(language: string, path: string, fragment?: string): string {
  const locale = localeOf(language);
  return `${base}${locale === undefined ? '' : `${locale}/`}${path}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The same with the public address in front, or undefined when the archive has none. */
export function absoluteHref(language: string, path: string, fragment?: string): string | undefined {
  return publicUrl && new URL(href(language, path, fragment), publicUrl).href;
}

/** A text in a language of the archive; the build has refused archives in which one is missing. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  const found = texts[language];
  if (found === undefined) throw new Error(`no text in "${language}"`);
  return found;
}
