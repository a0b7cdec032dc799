// Whether a folder is a built site, whole: told by its own manifest, read without the code that wrote it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is missing, changed or extra, one line a file; empty for a whole site. */
export function folderFaults(folder: string): string[] {
  const list = path.join(folder, 'manifest-sha256.txt');
  if (!existsSync(list)) return [`${folder}: no manifest`];
  const listed = new Map(
    readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== 'manifest-sha256.txt');
  return [
    ...[...listed].flatMap(([file, hash]) => {
      if (!existsSync(path.join(folder, file))) return [`${file}: missing`];
      const bytes = readFileSync(path.join(folder, file));
      return createHash('sha256').update(bytes).digest('hex') === hash ? [] : [`${file}: changed`];
    }),
    ...found.filter((file) => !listed.has(file)).map((file) => `${file}: extra`),
  ];
}
