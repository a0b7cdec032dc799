// Words between quotation marks, with marks that lost their partner: what the coverage rule asks for.
import type { Segment } from '../model.ts';
import { lengthInCodePoints, type Range } from './code-points.ts';

/** Each double mark that can open, with those that may close it: of its pair, or as people type them. */
const partners: Readonly<Record<string, string>> = {
  '"': '"”“',
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '«': '»',
  '»': '«»',
};

const anyMark = /["„“”«»]/g;

/** By each mark, those that it may close. */
const closes = new Map(
  Object.keys(partners).map((mark) => [mark, Object.keys(partners).filter((open) => partners[open]?.includes(mark))]),
);

/**
 * The runs between double quotation marks of a paragraph, outermost ones alone where marks are nested.
 * A supplied mark counts like one of the source. A mark whose partner is lost reaches to the beginning
 * or the end of the paragraph.
 *
 * @returns ranges of the paragraph's source text (supplied marks not counted), in code points, marks excluded
 */
export function quotedRanges(segments: readonly Segment[]): Range[] {
  if (segments.every(({ value }) => value.search(anyMark) === -1)) return [];
  const ranges: Range[] = [];
  const open: { readonly mark: string; readonly start: number }[] = [];
  // Where in `open` each kind of mark stands, so that a partner is found however many others have opened since.
  const places = new Map(Object.keys(partners).map((mark): [string, number[]] => [mark, []]));
  const end = segments.reduce((sum, { type, value }) => sum + (type === 'source' ? lengthInCodePoints(value) : 0), 0);
  for (const { mark, at, past, context } of marksOf(segments)) {
    const partner = Math.max(-1, ...(closes.get(mark) ?? []).map((kind) => places.get(kind)?.at(-1) ?? -1));
    // Nothing stands between two marks that touch, so the second does not close the first: „"Ja", sagte er“.
    const canClose = partner !== -1 && open.at(-1)?.start !== at;
    if (isOpening(mark, context, canClose)) {
      places.get(mark)?.push(open.length);
      open.push({ mark, start: past });
    } else if (partner === -1) {
      ranges.push({ start: 0, end: at });
    } else {
      // Marks that opened within this pair and never closed have lost their partner.
      const [opened, ...lost] = open.splice(partner);
      for (const { mark: kind } of opened ? [opened, ...lost] : lost) places.get(kind)?.pop();
      ranges.push({ start: opened?.start ?? 0, end: at });
      for (const unclosed of lost) ranges.push({ start: unclosed.start, end });
    }
  }
  for (const { start } of open) ranges.push({ start, end });
  return outermost(ranges);
}

interface Mark {
  readonly mark: string;
  /** Where it begins and where it ends in the source text, in code points; a supplied one takes no room there. */
  readonly at: number;
  readonly past: number;
  readonly context: Context;
}

function marksOf(segments: readonly Segment[]): Mark[] {
  const marks: Mark[] = [];
  const text = segments.map(({ value }) => value).join('');
  let before = 0;
  let offset = 0;
  for (const { type, value } of segments) {
    const width = type === 'source' ? 1 : 0;
    let counted = 0;
    for (const { 0: mark, index } of value.matchAll(anyMark)) {
      offset += width * lengthInCodePoints(value.slice(counted, index));
      const context = { before: characterBefore(text, before + index), after: characterAt(text, before + index + 1) };
      marks.push({ mark, at: offset, past: offset + width, context });
      offset += width;
      counted = index + 1;
    }
    offset += width * lengthInCodePoints(value.slice(counted));
    before += value.length;
  }
  return marks;
}

function characterAt(text: string, at: number): string | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string | undefined {
  const pair = characterAt(text, at - 2);
  return pair?.length === 2 ? pair : text[at - 1];
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
