// What the exporters are told about this archive, for citations and embedded metadata, and its downloads.
import type { Article } from '../archive/model.ts';
import type { ExportContext } from '../exports/identity.ts';
import { archive, contentFolder, dictionaries } from './archive.ts';
import { publicUrl } from './locale.ts';
import { openSharedDownloads, type SiteDownload } from './shared-downloads.ts';

export const exportContext: ExportContext = {
  baseUrl: publicUrl,
  editionDate: archive.edition.date,
  dictionaries,
};

export function siteDownloads(): readonly SiteDownload[] {
  return openSharedDownloads(contentFolder(), publicUrl);
}

const keyOf = (article: string, language: string | undefined): string => `${article} ${language}`;
const byArticle = Map.groupBy(siteDownloads(), ({ article = '', language }) => keyOf(article, language));

/** The files of one article in one language. */
export function downloadsOf(article: Article, language: string): readonly SiteDownload[] {
  return byArticle.get(keyOf(article.id, language)) ?? [];
}
