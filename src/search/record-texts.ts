// The texts that results show, in files of some records each, so that a result costs a reader little.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordFilters, RecordText, SearchRecord } from './record.ts';

export interface WrittenTexts {
  /** The folder is named by what it holds, so that its files never change. */
  readonly folder: string;
  readonly files: number;
}

export interface Texts {
  /** In the order of their numbers. */
  readonly add: (record: SearchRecord) => void;
  readonly end: () => WrittenTexts;
}

/**
 * @param parent of the folder of the texts
 * @param bundle how many records share a file
 */
export function openTexts(parent: string, language: string, bundle: number): Texts {
  const sum = createHash('sha256');
  const unnamed = path.join(parent, language);
  let some: RecordText[] = [];
  let files = 0;
  const write = (): void => {
    if (some.length === 0) return;
    const text = JSON.stringify(some);
    sum.update(text);
    if (files === 0) mkdirSync(unnamed, { recursive: true });
    writeFileSync(path.join(unnamed, `${files.toString(36)}.json`), text);
    files += 1;
    some = [];
  };
  return {
    add: (record) => {
      some.push(textOf(record));
      if (some.length === bundle) write();
    },
    end: () => {
      write();
      const folder = `${language}_${sum.digest('hex').slice(0, 10)}`;
      renameSync(unnamed, path.join(parent, folder));
      return { folder, files };
    },
  };
}

function textOf({ url, content, meta, filters }: SearchRecord): RecordText {
  const { type, article, speaker, kind }: RecordFilters = filters;
  // An actor's record can be found by the filter for speakers; only of a quote it is shown who speaks.
  const shown = { type, ...(article && { article }), ...(kind && { kind, ...(speaker && { speaker }) }) };
  // The page shows the words that were found, by a text fragment of its own.
  const [place = ''] = url.split(':~:');
  const words = Object.entries(meta).filter(([, text]) => text !== '');
  return { url: place, content, meta: Object.fromEntries(words), filters: shown };
}
