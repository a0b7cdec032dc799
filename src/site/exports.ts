// What the exporters are told about this archive, for citations and embedded metadata, and its downloads.
import type { Article } from '../archive/model.ts';
import type { DownloadDescription } from '../exports/downloads.ts';
import type { ExportContext } from '../exports/identity.ts';
import type { WrittenDownload } from '../exports/write-downloads.ts';
import { archive, contentFolder, dictionaries } from './archive.ts';
import { publicUrl } from './locale.ts';
import { describeDownloads, downloadBytes, listDownloads } from './shared-downloads.ts';

export const exportContext: ExportContext = {
  baseUrl: publicUrl,
  editionDate: archive.edition.date,
  dictionaries,
};

/** Every file that can be taken away. */
export const siteDownloads: readonly DownloadDescription[] = listDownloads(contentFolder(), publicUrl);

/** The same with sizes and checksums, when all are made. */
export function writtenDownloads(): Promise<readonly WrittenDownload[]> {
  return describeDownloads(contentFolder(), publicUrl);
}

/** The bytes of a file, while the content is edited. */
export function bytesOf({ path }: DownloadDescription): Promise<Uint8Array<ArrayBuffer>> {
  return downloadBytes(contentFolder(), publicUrl, path);
}

const byArticle = Map.groupBy(siteDownloads, ({ article }) => article);

/** The files of one article in one language. */
export function downloadsOf(article: Article, language: string): readonly DownloadDescription[] {
  return (byArticle.get(article.id) ?? []).filter((file) => file.language === language);
}
