// Brings what was made beside into the folder of the site.
import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Moves everything in a folder into another on the same disk; folders that both have become one. */
export function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
