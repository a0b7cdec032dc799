// Offsets in Unicode code points, as the W3C Web Annotation model counts them (section 4.2.5).

/** A run of text: `start` inclusive, `end` exclusive, in Unicode code points. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many code points a text has. */
export function lengthInCodePoints(text: string): number {
  // Several times as fast as to step through the text.
  return text.length - (text.match(pairs)?.length ?? 0);
}

/** The code points of a text that lie in a range. */
export function sliceCodePoints(text: string, { start, end }: Range): string {
  if (!hasSurrogates(text)) return text.slice(start, end);
  return text.slice(toCodeUnit(text, start), toCodeUnit(text, end));
}

/** Offset in code points → offset in UTF-16 code units. */
export function toCodeUnit(text: string, codePoint: number): number {
  if (!hasSurrogates(text)) return codePoint;
  let unit = 0;
  for (let point = 0; point < codePoint && unit < text.length; point += 1) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** Offset in UTF-16 code units → offset in code points. */
export function toCodePoint(text: string, unit: number): number {
  return lengthInCodePoints(text.slice(0, unit));
}

function hasSurrogates(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
let latest = { text: '', segments: graphemes.segment('') };

/** Whether a cut at a code unit offset falls between two graphemes, so that no letter loses its accent. */
export function isGraphemeBoundary(text: string, unit: number): boolean {
  if (unit <= 0 || unit >= text.length) return true;
  // Most cuts are between two that join with nothing but CR and LF.
  if (standsAlone(text.charCodeAt(unit - 1)) && standsAlone(text.charCodeAt(unit))) {
    return !(text[unit - 1] === '\r' && text[unit] === '\n');
  }
  // The whole text counts, since a row of flags is cut into pairs from its beginning; the same text is asked many times.
  if (latest.text !== text) latest = { text, segments: graphemes.segment(text) };
  return latest.segments.containing(unit)?.index === unit;
}

/** Below the combining marks, and among dashes, quotation marks and dots. */
function standsAlone(unit: number): boolean {
  return unit < 0x300 || (unit >= 0x2010 && unit <= 0x2027);
}
