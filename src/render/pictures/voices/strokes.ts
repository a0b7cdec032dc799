// Passages as strokes, with the signs of the article: direct solid, partial short, reported dotted. One stroke, one passage.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fill, fillCount } from '../../../i18n/words.ts';
import { link } from '../link.ts';
import { element, type Markup, number } from '../markup.ts';
import { size, words } from '../piece.ts';
import { type Kind, kinds, type Passage, type SpokenOn, type Subject, type Voice } from './passages.ts';

const thickness = 7;
/** Below this length strokes are no longer told apart, above this number no longer followed: they become one bar. */
const shortest = 5;
const mostStrokes = 400;
/** So many words of a passage its title shows. */
const shownWords = 12;

export interface Pitch {
  /** Room for one stroke and the space after it. */
  readonly length: number;
  /** True where the passages of a kind are one bar. */
  readonly isBar: boolean;
}

/** The length of strokes at which the longest run of the picture fits; what is gathered shows its number alone. */
export function pitchFor({ rows, voices }: SpokenOn, room: number): Pitch {
  const cells = rows
    .filter(({ subject }) => !subject.isGathered)
    .flatMap((row) => row.cells.filter((_, index) => voices[index]?.isGathered === false));
  const most = Math.max(1, ...cells.flatMap((cell) => runsOf(cell).map((run) => run.length)));
  const length = Math.min(22, room / most);
  return { length, isBar: length < shortest || cells.flat().length > mostStrokes };
}

/** The passages of a cell by kind, kinds without one left out. */
function runsOf(cell: readonly Passage[]): Passage[][] {
  return kinds.map((kind) => cell.filter((passage) => passage.kind === kind)).filter((run) => run.length > 0);
}

/** The figure of one stroke from x, in the middle of a line at y. */
export function drawStroke(kind: Kind, x: number, y: number, pitch: number): Markup {
  const length = pitch * 0.8;
  const top = y - thickness / 2;
  if (kind === 'direct') return element('rect', { class: 'stroke', x, y: top, width: length, height: thickness });
  if (kind === 'partial') {
    return element('g', {}, [
      element('rect', { class: 'stroke', x, y: top, width: length * 0.45, height: thickness }),
      element('rect', { class: 'stroke', x, y: y + thickness / 2 - 1, width: length, height: 1 }),
    ]);
  }
  const r = Math.min(2, length / 5);
  return element(
    'g',
    {},
    [r, length / 2, length - r].map((at) => element('circle', { class: 'stroke', cx: x + at, cy: y, r })),
  );
}

/** What a cell shows, line by line: strokes and their number; of what was put together the number of all alone. */
export function drawCell(
  cell: readonly Passage[],
  voice: Voice,
  subject: Subject,
  x: number,
  y: number,
  lineHeight: number,
  pitch: Pitch,
  dictionary: Dictionary,
): readonly Markup[] {
  if (voice.isGathered || subject.isGathered) {
    return cell.length === 0 ? [] : [words(String(cell.length), x, y + 4, 'date', size.count)];
  }
  return runsOf(cell).flatMap((run, index) => {
    const middle = y + index * lineHeight;
    const count = words(String(run.length), x + run.length * pitch.length + 3, middle + 4, 'date', size.count);
    return [...drawStrokes(run, voice.name, subject, x, middle, pitch, dictionary), count];
  });
}

/** How many lines that takes. */
export function linesOf(cell: readonly Passage[], voice: Voice, subject: Subject): number {
  return voice.isGathered || subject.isGathered ? Math.min(1, cell.length) : runsOf(cell).length;
}

/** Many passages as one bar. */
export function drawBar(kind: Kind, x: number, y: number, length: number): Markup {
  const top = y - thickness / 2;
  if (kind === 'direct') return element('rect', { class: 'stroke', x, y: top, width: length, height: thickness });
  if (kind === 'partial') {
    return element('rect', {
      class: 'outline',
      x: x + 0.75,
      y: top + 0.75,
      width: Math.max(1, length - 1.5),
      height: thickness - 1.5,
    });
  }
  return element('path', { class: 'dotted', d: `M${number(x + 2)} ${number(y)}h${number(Math.max(0.1, length - 4))}` });
}

/** Strokes of one kind in a row, each a link to its passage; as one bar a link to the topic. */
function drawStrokes(
  passages: readonly Passage[],
  name: string,
  { label, href }: Subject,
  x: number,
  y: number,
  { length: pitch, isBar }: Pitch,
  dictionary: Dictionary,
): readonly Markup[] {
  const [first] = passages;
  if (!first) return [];
  if (isBar) {
    const bar = drawBar(first.kind, x, y, passages.length * pitch);
    const title = `${label}: ${name}, ${dictionary.kind[first.kind]}, ${fillCount(dictionary.language.locale, dictionary.quotes.count, passages.length)}`;
    return [link(href, title, [bar], { 'data-passages': passages.length })];
  }
  return passages.map((passage, index) => {
    const start = x + index * pitch;
    const opening = passage.words.split(' ');
    const shown = opening.length > shownWords ? `${opening.slice(0, shownWords).join(' ')} …` : passage.words;
    const place = fill(dictionary.article.paragraph, { number: passage.paragraph });
    const title = `${name}, ${dictionary.kind[passage.kind]}, ${place}: ${dictionary.language.openQuote}${shown}${dictionary.language.closeQuote}`;
    // The space around a stroke belongs to its link.
    const target = element('rect', { class: 'target', x: start - pitch * 0.1, y: y - 8, width: pitch, height: 16 });
    return link(passage.href, title, [target, drawStroke(passage.kind, start, y, pitch)]);
  });
}
