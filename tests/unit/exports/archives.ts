// The archives that the exporters are tried on: the one of this repository, the fictional one, and copies of the
// fictional one with an article of hostile passages, or with its articles withheld.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../../src/archive/content/read-content.ts';
import { loadArchive } from '../../../src/archive/load.ts';
import type { Archive, Article } from '../../../src/archive/model.ts';
import type { DownloadContext } from '../../../src/exports/write-downloads.ts';
import { builtIn, dictionaryOf } from '../../../src/i18n/dictionary.ts';
import { contentOf } from '../../support/made-files.ts';
import { addHostileArticle } from './hostile-article.ts';

export interface Tried {
  readonly name: string;
  readonly archive: Archive;
  /** With a public address. */
  readonly context: DownloadContext;
  /** The same without one. */
  readonly unpublished: DownloadContext;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fictionalFolder = join(root, 'tests/fixtures/fictional');

export const content = load('content', join(root, 'content'));
export const fictional = load('fictional', fictionalFolder);
export const hostile = edited('hostile', addHostileArticle);
export const withheld = edited('withheld', withholdArticles);
export const archives: readonly Tried[] = [content, fictional, hostile, withheld];

/** The only article of an archive with this id. */
export function articleOf({ archive }: Tried, id: string): Article {
  const article = archive.articles.find((candidate) => candidate.id === id);
  if (!article) throw new Error(`no article "${id}"`);
  return article;
}

function load(name: string, folder: string): Tried {
  const { archive, problems } = loadArchive(folder);
  if (!archive) throw new Error(`${name}: ${problems.map(({ file, message }) => `${file}: ${message}`).join('\n')}`);
  const content = contentOf(new Map(readContent(folder).files.map((file) => [file.path, file.bytes])));
  // Whether an archive's own words are complete is tried elsewhere; here every language has some.
  const dictionaries = new Map([
    ...archive.languages.map((language) => [language, dictionaryOf('en')] as const),
    ...builtIn,
  ]);
  const unpublished = { baseUrl: undefined, editionDate: '2026-11-22', content, dictionaries };
  return { name, archive, unpublished, context: { ...unpublished, baseUrl: 'https://archive.test/lake/' } };
}

function edited(name: string, edit: (folder: string) => void): Tried {
  const folder = mkdtempSync(join(tmpdir(), `exports-${name}-`));
  try {
    cpSync(fictionalFolder, folder, { recursive: true });
    edit(folder);
    return load(name, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withholdArticles(folder: string): void {
  for (const id of ['courier-1974', 'seebote-1974']) {
    const languages = ['en', 'de', 'fr'];
    for (const language of languages) {
      const file = join(folder, `articles/${id}/${language}.md`);
      const text = readFileSync(file, 'utf8');
      // Only the original has a witness, and with it the switch.
      if (text.includes('\nwitness:\n'))
        writeFileSync(file, text.replace(/^(?:display: .*\n)?witness:$/m, 'display: quotations\nwitness:'));
    }
  }
}
