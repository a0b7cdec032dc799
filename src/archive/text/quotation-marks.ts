// Words between quotation marks, with marks that lost their partner: what the coverage rule asks for.
import type { Segment } from '../model.ts';
import type { Range } from './code-points.ts';

/** Each double mark that can open, with those that may close it: of its pair, or as people type them. */
const partners: Readonly<Record<string, string>> = {
  '"': '"”“',
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '«': '»',
  '»': '«»',
};

const anyMark = /["„“”«»]/;

/**
 * The runs between double quotation marks of a paragraph, outermost ones alone where marks are nested.
 * A supplied mark counts like one of the source. A mark whose partner is lost reaches to the beginning
 * or the end of the paragraph.
 *
 * @returns ranges of the paragraph's source text (supplied marks not counted), in code points, marks excluded
 */
export function quotedRanges(segments: readonly Segment[]): Range[] {
  if (!segments.some(({ value }) => anyMark.test(value))) return [];
  const ranges: Range[] = [];
  const open: { readonly mark: string; readonly start: number }[] = [];
  const characters: string[] = [];
  const isSupplied = new Set<number>();
  for (const { type, value } of segments) {
    for (const character of value) {
      if (type === 'supplied') isSupplied.add(characters.length);
      characters.push(character);
    }
  }
  const end = characters.length - isSupplied.size;
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    const here = offset;
    if (!isSupplied.has(index)) offset += 1;
    if (!anyMark.test(character)) continue;
    const partner = open.findLastIndex(({ mark }) => partners[mark]?.includes(character));
    const context = { before: characters[index - 1], after: characters[index + 1] };
    // Nothing stands between two marks that touch, so the second does not close the first: „"Ja", sagte er“.
    const canClose = partner !== -1 && open.at(-1)?.start !== here;
    if (isOpening(character, context, canClose)) {
      open.push({ mark: character, start: offset });
    } else if (partner === -1) {
      ranges.push({ start: 0, end: here });
    } else {
      // Marks that opened within this pair and never closed have lost their partner.
      const [opened, ...lost] = open.splice(partner);
      ranges.push({ start: opened?.start ?? 0, end: here });
      for (const { start } of lost) ranges.push({ start, end });
    }
  }
  for (const { start } of open) ranges.push({ start, end });
  return outermost(ranges);
}

interface Context {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** No-break spaces belong to the mark in French: « mot ». */
const glue = /[\u00a0\u202f]/;
const opensAfter = /[\s([–—\-/"„“”«»‚‘‹›]/;
const staysShut = /[\s,;:!?)]/;

/** A mark opens when a word follows it and none stands directly before it. */
function isOpening(mark: string, { before, after }: Context, canClose: boolean): boolean {
  if (mark === '„') return true;
  if (after === undefined) return false;
  if ('«»'.includes(mark)) {
    const isGlued = { before: before !== undefined && glue.test(before), after: glue.test(after) };
    if (isGlued.before && isGlued.after) return !canClose;
    if (isGlued.before) return false;
    if (isGlued.after) return before === undefined || opensAfter.test(before);
  }
  if (staysShut.test(after)) return false;
  if (before === undefined) return true;
  if (Object.hasOwn(partners, before)) return /[\p{L}\p{N}"„“«»]/u.test(after) && !canClose;
  if (/[–—\-/]/.test(before)) return !canClose;
  return opensAfter.test(before);
}

/** Without the ranges that lie within another one, in the order of the text. */
function outermost(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end > (result.at(-1)?.end ?? -1)) result.push(range);
  }
  return result;
}
