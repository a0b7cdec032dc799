// Reads of a font file (OpenType, uncompressed) what a style sheet needs to know of it.
// Tables as in the OpenType specification 1.9: head, hhea, cmap (formats 4 and 12).

/** Vertical measures in units of the em, and every character that the font has a glyph for. */
export interface FontTables {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  readonly lineGap: number;
  /** Code points, ascending. */
  readonly characters: readonly number[];
}

/** @throws Error when a table is missing or the character map is of another format */
export function readFontTables(font: Buffer): FontTables {
  const table = (tag: string): Buffer => {
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
      if (font.toString('latin1', entry, entry + 4) !== tag) continue;
      const start = font.readUInt32BE(entry + 8);
      return font.subarray(start, start + font.readUInt32BE(entry + 12));
    }
    throw new Error(`the font has no table "${tag}"`);
  };
  const hhea = table('hhea');
  return {
    unitsPerEm: table('head').readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    characters: readCharacters(table('cmap')),
  };
}

function readCharacters(cmap: Buffer): number[] {
  const characters = new Set<number>();
  for (let entry = 4; entry < 4 + 8 * cmap.readUInt16BE(2); entry += 8) {
    const map = cmap.subarray(cmap.readUInt32BE(entry + 4));
    const format = map.readUInt16BE(0);
    // Format 14 lists variation sequences, which are no characters of their own.
    if (format === 14) continue;
    if (format !== 4 && format !== 12) throw new Error(`character map of format ${format}`);
    for (const [first, last] of format === 4 ? segmentsOf(map) : groupsOf(map)) {
      for (let character = first; character <= last; character += 1) characters.add(character);
    }
  }
  // The last segment of format 4 is always U+FFFF and stands for nothing.
  characters.delete(0xffff);
  return [...characters].sort((a, b) => a - b);
}

function segmentsOf(map: Buffer): [number, number][] {
  const count = map.readUInt16BE(6) / 2;
  return Array.from({ length: count }, (_, index) => [
    map.readUInt16BE(16 + 2 * (count + index)),
    map.readUInt16BE(14 + 2 * index),
  ]);
}

function groupsOf(map: Buffer): [number, number][] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, index) => [
    map.readUInt32BE(16 + 12 * index),
    map.readUInt32BE(20 + 12 * index),
  ]);
}

/** Characters as the value of `unicode-range`: `U+20-7E, U+A0-FF`. */
export function unicodeRange(characters: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const character of characters) {
    const last = ranges.at(-1);
    if (last && last[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  const hex = (character: number): string => character.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(', ');
}
