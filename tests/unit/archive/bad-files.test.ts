// Content folders that Git cannot carry: nothing there, links, rights, special files, names and bytes.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inCopy, load, printed } from './laid-over.ts';

let outside = '';
beforeAll(() => {
  outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
  mkdirSync(path.join(outside, 'empty'));
  writeFileSync(path.join(outside, 'file.yaml'), 'type: state\n');
});
afterAll(() => rmSync(outside, { recursive: true }));

function report(place: string, rule: string, message: string, remedy: string): string {
  return `content${place}  ${rule}\n  ${message}\n  → ${remedy}\n\n1 problem in 1 file.\n`;
}

describe('folders', () => {
  const begin = 'Begin with archive.yaml and an article; README.md says how.';
  const make = 'Give the folder with ARCHIVE_CONTENT=path, or make it.';
  const cases: Record<string, { name: string; message: string; remedy: string }> = {
    'that are not there': {
      name: 'nowhere',
      message: 'There is no content folder here: nothing has this name.',
      remedy: make,
    },
    'that are a file': { name: 'file.yaml', message: 'There is no content folder here: it is a file.', remedy: make },
    'that are empty': { name: 'empty', message: 'The content folder is empty.', remedy: begin },
  };
  test.each(Object.entries(cases))('%s', (_, { name, message, remedy }) => {
    expect(printed(load(path.join(outside, name)))).toBe(report(':1:1', 'content-missing', message, remedy));
  });
});

describe('links', () => {
  const message = 'This is a link to something outside the content folder, or to a folder around it.';
  const remedy = 'Put the file itself here; an archive must be whole in its folder.';
  const refused: Record<string, { name: string; target: () => string }> = {
    'to a file elsewhere': { name: 'actors/other.yaml', target: () => path.join(outside, 'file.yaml') },
    'to a folder elsewhere': { name: 'topics/more', target: () => outside },
    'to the folder itself': { name: 'places/all', target: () => '..' },
  };
  test.each(Object.entries(refused))('%s are refused', (_, { name, target }) => {
    const loaded = inCopy((folder) => {
      symlinkSync(target(), path.join(folder, name));
      return load(folder);
    });
    expect(printed(loaded)).toBe(report(`/${name}:1:1`, 'file-symlink', message, remedy));
  });

  test('two folders that link to each other end', () => {
    const loaded = inCopy((folder) => {
      symlinkSync('../topics', path.join(folder, 'places/topics'));
      symlinkSync('../places', path.join(folder, 'topics/places'));
      return load(folder);
    });
    expect(new Set(loaded.problems.map(({ rule }) => rule))).toEqual(new Set(['file-symlink', 'file-misplaced']));
  });

  const unreadable: Record<string, { target: string; why: string }> = {
    'to nothing': { target: 'gone.yaml', why: 'it is a link to nothing' },
    'to itself': { target: 'link.yaml', why: 'its links run in a circle' },
  };
  test.each(Object.entries(unreadable))('%s cannot be read', (_, { target, why }) => {
    const loaded = inCopy((folder) => {
      symlinkSync(target, path.join(folder, 'actors/link.yaml'));
      return load(folder);
    });
    const says = `The file cannot be read: ${why}.`;
    const remove = 'Give yourself the right to read it, or remove it.';
    expect(printed(loaded)).toBe(report('/actors/link.yaml:1:1', 'file-unreadable', says, remove));
  });

  test('within the folder are followed', () => {
    const loaded = inCopy((folder) => {
      symlinkSync('velmora.yaml', path.join(folder, 'actors/double.yaml'));
      return load(folder);
    });
    expect(loaded.problems).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  test('for want of the right to', () => {
    const names = ['actors/velmora.yaml', 'archive.yaml', 'articles/seebote-1974/de.md', 'interface/fr.yaml'];
    const loaded = inCopy((folder) => {
      for (const name of names) chmodSync(path.join(folder, name), 0);
      for (const name of ['places', 'articles/courier-1974']) chmodSync(path.join(folder, name), 0);
      chmodSync(folder, 0o755);
      const result = asNobody(() => load(folder));
      for (const name of ['places', 'articles/courier-1974']) chmodSync(path.join(folder, name), 0o755);
      return result;
    });
    expect(loaded.problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
      'actors/velmora.yaml file-unreadable The file cannot be read: the right to read it is missing.',
      'archive.yaml file-unreadable The file cannot be read: the right to read it is missing.',
      'articles/courier-1974 file-unreadable The folder cannot be read: the right to read it is missing.',
      'articles/seebote-1974/de.md file-unreadable The file cannot be read: the right to read it is missing.',
      'interface/fr.yaml file-unreadable The file cannot be read: the right to read it is missing.',
      'places file-unreadable The folder cannot be read: the right to read it is missing.',
    ]);
  });

  test('since they are no files', () => {
    const loaded = inCopy((folder) => {
      execFileSync('mkfifo', [path.join(folder, 'actors/pipe.yaml')]);
      return load(folder);
    });
    const message = 'This is neither a file nor a folder.';
    const remedy = 'Remove it from the content folder.';
    expect(printed(loaded)).toBe(report('/actors/pipe.yaml:1:1', 'file-unreadable', message, remedy));
  });
});

test('a name cannot command the terminal of who reads the report', () => {
  const loaded = inCopy((folder) => {
    writeFileSync(path.join(folder, 'actors/\u001b[31mred\n.yaml'), 'type: state\nname: { en: A, fr: A, de: A }\n');
    return load(folder);
  });
  expect(printed(loaded)).toBe(
    report(
      '/actors/<U+001B>[31mred .yaml:1:1',
      'id-form',
      'The id "<U+001B>[31mred " must be lower-case ASCII words joined by hyphens, like "security-guarantees".',
      'Rename the file; an id is the name of its file.',
    ),
  );
});

/** Reads as a user without rights: the superuser may read everything. */
function asNobody<Result>(read: () => Result): Result {
  if (process.geteuid?.() !== 0) return read();
  process.seteuid?.(65534);
  try {
    return read();
  } finally {
    process.seteuid?.(0);
  }
}
