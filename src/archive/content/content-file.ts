// A file of the content, and how an offset in it becomes a place for a person.
import type { Place } from '../problems.ts';

/** A file as it is on disk. */
export interface ContentFile {
  /** Path within the content folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Turns an offset in a text (UTF-16 code units) into a place. */
export function placeAt(file: ContentFile, offset: number): Place {
  const starts = lineStartsOf(file);
  let line = 0;
  for (let beyond = starts.length; beyond - line > 1; ) {
    const middle = (line + beyond) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else beyond = middle;
  }
  return { file: file.path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

// A file with thousands of problems must not be read from its beginning for each of them.
const lineStarts = new WeakMap<ContentFile, readonly number[]>();

function lineStartsOf(file: ContentFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known) return known;
  const starts = [0, ...Array.from(file.text.matchAll(/\n/g), ({ index }) => index + 1)];
  lineStarts.set(file, starts);
  return starts;
}
