// The articles of the content folder: originals proved against their witness, translations paired with them.
import type { z } from 'zod';
import { type ContentFile, placeAt } from '../content/content-file.ts';
import type { Content } from '../content/read-content.ts';
import { type Located, validate } from '../content/records.ts';
import { parseYaml } from '../content/yaml-record.ts';
import { addAll, compare, type Problem } from '../problems.ts';
import { type OriginalRecord, originalSchema, type TranslationRecord, translationSchema } from '../schema/article.ts';
import { idFault } from '../schema/id.ts';
import type { Localized } from '../schema/text.ts';
import { excerpt } from '../text/closest-passage.ts';
import { languageOf, type SplitFile, splitFrontMatter } from './front-matter.ts';
import { pairTranslation } from './pair-translation.ts';
import { type Body, parseBody } from './parse-body.ts';
import { compareWithWitness, sha256, witnessParagraphs } from './witness.ts';

export interface ArticleText<Front> {
  readonly file: ContentFile;
  readonly language: string;
  readonly front: Located<Front> | undefined;
  readonly body: Body;
  /** Whether a problem puts the text or the number of a paragraph in doubt, so that nothing can be proved in it. */
  readonly isDoubtful: (paragraph: string) => boolean;
  /** What the witness has instead, for paragraphs that differ: passages are proved against it. */
  readonly witnessed?: ReadonlyMap<string, string>;
}

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

/** A text of which only the language is known. */
function illegible(file: ContentFile): ArticleText<never> {
  const body: Body = { blocks: [], sections: [], paragraphs: [], problems: [] };
  return { file, language: languageOf(file), front: undefined, body, isDoubtful: () => true };
}

function readTranslation(
  split: SplitFile,
  id: string,
  original: ArticleText<OriginalRecord>,
  isCounted: boolean,
  localized: Localized,
  problems: Problem[],
): ArticleText<TranslationRecord> {
  if (split.problem) return illegible(split.file);
  if (split.hasWitness && split.translationOf === undefined) {
    problems.push({
      ...placeAt(split.file, 0),
      rule: 'article-missing',
      message: `The article "${id}" has a second original beside ${original.language}.md.`,
      remedy: `If this is a translation, remove the witness and write translationOf: ${original.language}.`,
    });
    return illegible(split.file);
  }
  const translation = readText(split, translationSchema, localized, problems);
  const of = translation.front?.value.translationOf;
  if (translation.front && of !== original.language) {
    problems.push({
      ...translation.front.at(['translationOf']),
      rule: 'reference-unknown',
      message: `The original is in "${original.language}", not in "${of}".`,
      remedy: `Write translationOf: ${original.language}.`,
    });
  }
  if (!isCounted || isMalformed(original.body) || isMalformed(translation.body))
    return { ...translation, isDoubtful: () => true };
  const paired = pairTranslation(original.body, translation.file, translation.body);
  addAll(problems, paired.problems);
  return { ...translation, isDoubtful: (paragraph) => paired.isDoubtful(numberOf(paragraph)) };
}

/** Whether section marks or related blocks are broken, so that blocks cannot be paired. */
function isMalformed({ problems }: Body): boolean {
  return problems.some(({ rule }) => ['body-directive', 'id-form', 'id-duplicate'].includes(rule));
}

function numberOf(paragraph: string): number {
  return Number(paragraph.slice(1));
}

function readText<Record>(
  split: SplitFile,
  schema: (localized: Localized) => z.ZodType<Record>,
  localized: Localized,
  problems: Problem[],
): ArticleText<Record> {
  const { file, language } = split;
  const body = parseBody(file, split.bodyStart);
  addAll(problems, body.problems);
  const [front] = validate(parseYaml(file, split.yamlStart, split.yamlEnd), language, schema, localized, problems);
  const said = (front?.value as { readonly language?: unknown } | undefined)?.language;
  if (front && said !== language) {
    problems.push({
      ...front.at(['language']),
      rule: 'schema-value',
      message: `The language is "${said}", but the file is ${language}.md.`,
      remedy: 'Name the file after its language.',
    });
  }
  return { file, language, front, body, isDoubtful: () => body.paragraphs.length === 0 };
}

/** Reads the original and proves it against its witness, if that is there and is the recorded one. */
function readOriginal(
  split: SplitFile,
  folder: string,
  { files, unread }: Pick<Content, 'files' | 'unread'>,
  localized: Localized,
  problems: Problem[],
): { original: ArticleText<OriginalRecord>; witness: ContentFile | undefined; isCounted: boolean } {
  const original = readText(split, originalSchema, localized, problems);
  const { file, front, body } = original;
  if (!front) return { original, witness: undefined, isCounted: true };
  const add = (key: string, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ ...front.at(['witness', key]), rule, message, remedy });
  };
  const { file: name, sha256: recorded, prefix = '' } = front.value.witness;
  const witness = files.find(({ path }) => path === `${folder}/${name}`);
  if (!witness) {
    if (!unread.includes(`${folder}/${name}`))
      add(
        'file',
        'witness-missing',
        `The witness ${name} is not beside the article.`,
        'Put the text exactly as received beside the article.',
      );
    return { original, witness, isCounted: true };
  }
  const actual = sha256(witness.bytes);
  if (actual !== recorded) {
    add(
      'sha256',
      'witness-hash',
      `The witness ${name} has the SHA-256 ${actual}, recorded is ${recorded}.`,
      'Restore the file as received; a witness is never edited.',
    );
    return { original, witness, isCounted: true };
  }
  if (!witness.text.startsWith(prefix)) {
    add(
      'prefix',
      'witness-prefix',
      `The witness does not begin with "${excerpt(prefix, 0)}", but with "${excerpt(witness.text, 0)}".`,
      'Record the prefix to the character, spaces included, in quotation marks.',
    );
    return { original, witness, isCounted: true };
  }
  const compared = compareWithWitness(file, body.blocks, witnessParagraphs(witness.text.slice(prefix.length)));
  addAll(problems, compared.problems);
  const { isCounted, witnessed } = compared;
  const isDoubtful = (paragraph: string) => compared.isDoubtful(numberOf(paragraph));
  return { original: { ...original, isDoubtful, witnessed }, witness, isCounted };
}
