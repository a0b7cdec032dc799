// Topics down, speakers across: for pages with room.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { type Piece, size, words } from '../piece.ts';
import { breakLines } from '../text-width.ts';
import type { SpokenOn } from './passages.ts';
import { drawCell, linesOf, type Pitch, pitchFor } from './strokes.ts';

const labelWidth = 196;
const gutter = 16;
const countRoom = 26;
const lineHeight = 14;
const leading = 17;

export function drawVoicesAcross(
  spoken: SpokenOn,
  length: number,
  dictionary: Dictionary,
): Piece & Pick<Pitch, 'isBar'> {
  const { voices, rows } = spoken;
  const columnWidth = (length - labelWidth - gutter) / Math.max(1, voices.length);
  const columnX = (index: number): number => labelWidth + gutter + index * columnWidth;
  const pitch = pitchFor(spoken, columnWidth - countRoom - gutter);
  const names = voices.map(({ name }) => breakLines(name, columnWidth - gutter, size.title, 4, true));
  const headHeight = Math.max(1, ...names.map(({ length: count }) => count)) * leading + 10;
  const markup: Markup[] = voices.map(({ name, href, slot }, index) => {
    const lines = names[index] ?? [];
    const first = headHeight - 10 - lines.length * leading;
    return link(
      href,
      name,
      lines.map((part, at) => words(part, columnX(index), first + 13 + at * leading, 'title bold', size.title)),
      {
        class: `voice-${slot}`,
      },
    );
  });
  let y = headHeight;
  for (const { subject, cells } of rows) {
    const label = breakLines(subject.label, labelWidth, size.title, 2);
    const lines = voices.map((voice, index) => linesOf(cells[index] ?? [], voice, subject));
    const height = Math.max(label.length * leading, Math.max(1, ...lines) * lineHeight) + 13;
    markup.push(line(rightwards(0, y), [0, 0], [length, 0], 'rule'));
    markup.push(
      link(
        subject.href,
        subject.label,
        label.map((part, at) => words(part, 0, y + 20 + at * leading, 'title', size.title)),
      ),
    );
    if (subject.isSilent && subject.hasOwnVoice) {
      markup.push(words(dictionary.topic.ownVoice, columnX(0), y + 20, 'date', size.date));
    }
    for (const [index, voice] of voices.entries()) {
      const drawn = drawCell(cells[index] ?? [], voice, subject, columnX(index), y + 15, lineHeight, pitch, dictionary);
      if (drawn.length > 0) markup.push(element('g', { class: `voice-${voice.slot}` }, drawn));
    }
    y += height;
  }
  markup.push(line(rightwards(0, y), [0, 0], [length, 0], 'rule'));
  return { markup, height: y, isBar: pitch.isBar };
}
