// The articles of the content folder: one folder an article, with an original, its witness and translations.
import { type ContentFile, placeAt } from '../content/content-file.ts';
import type { Content } from '../content/read-content.ts';
import { compare, type Problem } from '../problems.ts';
import type { OriginalRecord, TranslationRecord } from '../schema/article.ts';
import { idFault } from '../schema/id.ts';
import type { Localized } from '../schema/text.ts';
import { type ArticleText, illegible } from './article-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readOriginal } from './read-original.ts';
import { readTranslation } from './read-translation.ts';

export interface ArticleSource {
  readonly id: string;
  readonly original: ArticleText<OriginalRecord>;
  readonly translations: readonly ArticleText<TranslationRecord>[];
  readonly witness: ContentFile | undefined;
}

export interface ArticleSources {
  readonly articles: readonly ArticleSource[];
  /** Ids of all article folders, readable or not. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads every folder of `articles/`. */
export function readArticles(
  { files, unread }: Pick<Content, 'files' | 'unread'>,
  localized: Localized,
): ArticleSources {
  const problems: Problem[] = [];
  const inArticle = /^articles\/([^/]+)\/[^/]+$/;
  const folderOf = (path: string) => inArticle.exec(path)?.[1];
  const filesById = Map.groupBy(files, ({ path }) => folderOf(path));
  const unreadById = Map.groupBy(unread, folderOf);
  // A folder that cannot be read has been told; it is an article all the same.
  const closed = unread.flatMap((path) => /^articles\/([^/]+)$/.exec(path)?.[1] ?? []);
  const ids = new Set([...filesById.keys(), ...unreadById.keys(), ...closed].filter((id) => id !== undefined));
  const articles: ArticleSource[] = [];
  for (const id of [...ids].sort(compare)) {
    if (closed.includes(id)) continue;
    const folder = { files: filesById.get(id) ?? [], unread: unreadById.get(id) ?? [] };
    const article = readArticle(id, folder, localized, problems);
    if (article) articles.push(article);
  }
  if (ids.size === 0 && files.length > 0 && !unread.includes('articles')) {
    problems.push({
      file: 'articles',
      line: 1,
      column: 1,
      rule: 'article-missing',
      message: 'The archive has no article.',
      remedy: 'Put one into articles/<id>/: <language>.md and its witness source.txt.',
    });
  }
  return { articles, ids, problems };
}

function readArticle(
  id: string,
  { files, unread }: Pick<Content, 'files' | 'unread'>,
  localized: Localized,
  problems: Problem[],
): ArticleSource | undefined {
  const fault = idFault(id);
  const folder = `articles/${id}`;
  if (fault)
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      rule: 'id-form',
      message: `The id "${id}" ${fault}.`,
      remedy: 'Rename the folder; an id is the name of its folder.',
    });
  const texts = files.filter(({ path }) => path.endsWith('.md')).map(splitFrontMatter);
  for (const text of texts) if (text.problem) problems.push(text.problem);
  const originals = texts.filter(({ problem, translationOf }) => !problem && translationOf === undefined);
  const first =
    originals.find(({ language }) => texts.some(({ translationOf }) => translationOf === language)) ??
    originals.find(({ hasWitness }) => hasWitness) ??
    originals[0] ??
    texts.find(({ hasWitness }) => hasWitness);
  if (!first) {
    // The original may be the file that cannot be read or has no front matter, which has been told.
    if (fault || texts.some(({ problem }) => problem) || unread.some((path) => path.endsWith('.md'))) return undefined;
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      rule: 'article-missing',
      message: `The article "${id}" has no original.`,
      remedy: 'Write its <language>.md with a witness, without translationOf.',
    });
    return undefined;
  }
  const { original, witness, isCounted } = readOriginal(first, folder, { files, unread }, localized, problems);
  const translations = texts
    .filter((text) => text !== first)
    .map((text) => readTranslation(text, id, original, isCounted, localized, problems));
  const unreadable = unread
    .filter((path) => path.endsWith('.md'))
    .map((path) => illegible({ path, bytes: noBytes, text: '' }));
  const present = new Set([original, ...translations, ...unreadable].map(({ language }) => language));
  for (const language of localized.languages) {
    if (present.has(language)) continue;
    problems.push({
      ...placeAt(original.file, 0),
      rule: 'translation-missing',
      message: `The article has no text in "${language}", which archive.yaml lists.`,
      remedy: `Write ${folder}/${language}.md.`,
    });
  }
  return { id, original, translations: [...translations, ...unreadable], witness };
}

const noBytes = new Uint8Array();
