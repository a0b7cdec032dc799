// Reads the content folder: every file with its text, or what keeps it from being read.
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { addAll, compare, type Problem } from '../problems.ts';
import { characterProblems, lineEndProblems } from './characters.ts';
import type { ContentFile } from './content-file.ts';

export interface Content {
  readonly files: readonly ContentFile[];
  /** Paths of files and folders that are there and cannot be read: a reference to one is no second problem. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads everything; what cannot be read is a problem, and the rest is read all the same. Dot files are left out. */
export function readContent(folder: string): Content {
  const files: ContentFile[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  const problem = (file: string, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ file, line: 1, column: 1, rule, message, remedy });
  };
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory()) throw new Error('it is a file');
  } catch (error) {
    problem(
      '',
      'content-missing',
      `There is no content folder here: ${reason(error)}.`,
      'Give the folder with ARCHIVE_CONTENT=path, or make it.',
    );
    return { files, unread, problems };
  }

  const visit = (relative: string, around: readonly string[]): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(path.join(root, relative), { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
    } catch (error) {
      unread.push(relative);
      problem(
        relative,
        'file-unreadable',
        `The folder cannot be read: ${reason(error)}.`,
        'Give yourself the right to read it.',
      );
      return;
    }
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const child = relative === '' ? name : `${relative}/${name}`;
      const full = path.join(root, child);
      try {
        if (entry.isFile()) {
          readFile(child, full);
          continue;
        }
        const target = entry.isSymbolicLink() ? realpathSync(full) : path.join(around.at(-1) ?? root, name);
        if (entry.isSymbolicLink() && (!target.startsWith(root + path.sep) || around.includes(target))) {
          unread.push(child);
          problem(
            child,
            'file-symlink',
            'This is a link to something outside the content folder, or to a folder around it.',
            'Put the file itself here; an archive must be whole in its folder.',
          );
        } else if (statSync(full).isDirectory()) {
          if (/\.(?:yaml|md|txt|json)$/.test(name)) {
            unread.push(child);
            problem(
              child,
              'file-unreadable',
              'This is a folder with the name of a file.',
              'Rename it, or put the file here that belongs in its place.',
            );
          } else visit(child, [...around, target]);
        } else if (statSync(full).isFile()) readFile(child, full);
        else {
          unread.push(child);
          problem(
            child,
            'file-unreadable',
            'This is neither a file nor a folder.',
            'Remove it from the content folder.',
          );
        }
      } catch (error) {
        unread.push(child);
        problem(
          child,
          'file-unreadable',
          `The file cannot be read: ${entry.isSymbolicLink() ? reasonOfLink(error) : reason(error)}.`,
          'Give yourself the right to read it, or remove it.',
        );
      }
    }
  };

  const readFile = (child: string, full: string): void => {
    const bytes = readFileSync(full);
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      unread.push(child);
      const { line, column } = placeOfBadByte(bytes);
      problems.push({
        file: child,
        line,
        column,
        rule: 'file-encoding',
        message: 'The bytes here are not UTF-8.',
        remedy: 'Save the file as UTF-8.',
      });
      return;
    }
    const file = { path: child, bytes, text: text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') };
    // A witness is kept as it was received: how it marks line ends and byte order is no part of its text.
    if (!child.endsWith('.txt'))
      addAll(problems, [...byteOrderProblems(child, text), ...lineEndProblems({ ...file, text })]);
    addAll(problems, characterProblems(file));
    files.push(file);
  };

  visit('', [root]);
  if (files.length === 0 && problems.length === 0) {
    problem(
      '',
      'content-missing',
      'The content folder is empty.',
      'Begin with archive.yaml and an article; README.md says how.',
    );
  }
  return { files, unread, problems };
}

function byteOrderProblems(file: string, text: string): Problem[] {
  if (!text.startsWith('\ufeff')) return [];
  const message = 'The file begins with a byte order mark.';
  return [{ file, line: 1, column: 1, rule: 'file-encoding', message, remedy: 'Save the file as UTF-8 without it.' }];
}

function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  const isValid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isValid(middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function reasonOfLink(error: unknown): string {
  const isLost = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isLost ? 'it is a link to nothing' : reason(error);
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'nothing has this name';
  if (code === 'EACCES' || code === 'EPERM') return 'the right to read it is missing';
  if (code === 'ELOOP') return 'its links run in a circle';
  return error instanceof Error ? error.message : String(error);
}
