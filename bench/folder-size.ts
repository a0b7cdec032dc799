// How many files a folder has, and how many bytes are in them.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export function folderSize(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
