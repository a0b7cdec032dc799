// The downloads as the data page lists them: what is for the same purpose together, sizes and rights in words.
import type { DownloadDescription, DownloadKey } from '../exports/downloads.ts';
import type { Licence } from '../exports/licences.ts';
import type { WrittenDownload } from '../exports/write-downloads.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { base } from './locale.ts';
import { languageName } from './words.ts';

/** Files for one purpose, one for each language that they come in. */
export interface DownloadGroup {
  readonly key: DownloadKey;
  readonly files: readonly WrittenDownload[];
}

/** Files by what they are for, in their order. */
export function groupDownloads(downloads: readonly WrittenDownload[]): DownloadGroup[] {
  return [...Map.groupBy(downloads, ({ title }) => title)].map(([key, files]) => ({ key, files }));
}

/** Where a file stands, within the site. */
export function downloadHref({ path }: Pick<DownloadDescription, 'path'>): string {
  return `${base}${path}`;
}

/** The name of a file, without its folders. */
export function fileName({ path }: Pick<DownloadDescription, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Language, media type and size in words: `German, text/csv, 19 kB`. */
export function fileDetails({ language, mediaType, size }: WrittenDownload, words: Dictionary): string {
  const [type = ''] = mediaType.split(';', 1);
  return [...(language === undefined ? [] : [languageName(language, words)]), type, sizeInWords(size, words)].join(
    ', ',
  );
}

/** Bytes below a thousand, kilobytes of a thousand bytes above. */
function sizeInWords(bytes: number, { language }: Dictionary): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : [bytes / 1000, 'kilobyte'];
  return new Intl.NumberFormat(language.locale, {
    style: 'unit',
    unit,
    unitDisplay: bytes < 1000 ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

export interface ShownLicence {
  readonly part: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** The licences and statements that files name, each once, with their addresses. */
export function licenceLinks(
  downloads: readonly DownloadDescription[],
  words: Dictionary,
): { text: string; href: string }[] {
  const shown = downloads.flatMap(({ licences }) => shownLicences(licences, words));
  const links = shown.flatMap(({ name, url }) => (url === undefined ? [] : [[name, url] as const]));
  return [...new Map(links)].map(([text, href]) => ({ text, href }));
}

/** What holds for each part of a file, in words. */
export function shownLicences(licences: readonly Licence[], { licences: words }: Dictionary): ShownLicence[] {
  return licences.map(({ part, name, url }) => ({ part: words[part], name: words[name], url }));
}
