// Names of the archive's things for the world outside: public addresses, or `tag:` URIs while the archive has none.
import type { Archive } from '../archive/model.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';

/** What an exporter must be told: nothing of it is read from a clock or from the environment. */
export interface ExportContext {
  /** The public address of the archive, if it has one. */
  readonly baseUrl: string | undefined;
  /** The day of the edition, `2026-11-22`: the only date that files carry. */
  readonly editionDate: string;
  /** Words of the interface, where an archive brings languages along (`readInterface`); else those of the code. */
  readonly dictionaries?: Dictionaries | undefined;
}

/** The part of an address that the language decides: nothing for the archive's first language. */
export function localePath(archive: Pick<Archive, 'languages'>, language: string, path: string): string {
  return language === archive.languages[0] || !archive.languages.includes(language) ? path : `${language}/${path}`;
}

/**
 * The public address of a page or a place on it; undefined while the archive has none.
 *
 * @param path of the first language, as `addresses` gives it: `quotes/<id>/`
 * @param fragment without "#"
 */
export function address(
  archive: Pick<Archive, 'languages'>,
  context: ExportContext,
  language: string,
  path: string,
  fragment?: string,
): string | undefined {
  if (context.baseUrl === undefined) return undefined;
  const base = context.baseUrl.endsWith('/') ? context.baseUrl : `${context.baseUrl}/`;
  return `${base}${localePath(archive, language, path)}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * A URI for a page or a place on it: its address, else a `tag:` URI (RFC 4151). The authority of the tag is the
 * archive's subject below `.invalid` (RFC 2606), since a name that somebody may own must not be taken.
 */
export function identifier(
  archive: Pick<Archive, 'languages' | 'subject'>,
  context: ExportContext,
  language: string,
  path: string,
  fragment?: string,
): string {
  const place = `${localePath(archive, language, path)}${fragment === undefined ? '' : `#${fragment}`}`;
  return address(archive, context, language, path, fragment) ?? `tag:${archive.subject.id}.invalid,2026:${place}`;
}
