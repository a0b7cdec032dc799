// Topic below topic, under each those who speak on it: for narrow screens.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { type Piece, size, words } from '../piece.ts';
import { breakLines, textWidth } from '../text-width.ts';
import type { SpokenOn, Voice } from './passages.ts';
import { drawCell, linesOf, type Pitch, pitchFor } from './strokes.ts';

const leading = 17;
const lineHeight = 17;

export function drawVoicesDown(spoken: SpokenOn, length: number, dictionary: Dictionary): Piece & Pick<Pitch, 'isBar'> {
  const { voices, rows } = spoken;
  const initialsWidth = Math.max(24, ...voices.map(({ initials }) => textWidth(initials, size.date, true))) + 10;
  const pitch = pitchFor(spoken, length - initialsWidth - 30);
  const key = drawKey(voices, initialsWidth, length);
  const markup: (Markup | undefined)[] = [...key.markup];
  let y = key.height + 8;
  for (const { subject, cells } of rows) {
    const label = breakLines(subject.label, length, size.title, 2);
    markup.push(line(rightwards(0, y), [0, 0], [length, 0], 'rule'));
    markup.push(
      link(
        subject.href,
        subject.label,
        label.map((part, at) => words(part, 0, y + 19 + at * leading, 'title', size.title)),
      ),
    );
    y += 8 + label.length * leading;
    if (subject.isSilent && subject.hasOwnVoice) {
      markup.push(words(dictionary.topic.ownVoice, initialsWidth, y + 14, 'date', size.date));
      y += lineHeight + 3;
    }
    for (const [index, voice] of voices.entries()) {
      const cell = cells[index] ?? [];
      if (cell.length === 0) continue;
      const initials = words(voice.initials, 0, y + 16.5, 'date bold', size.date);
      const drawn = drawCell(cell, voice, subject, initialsWidth, y + 12, lineHeight, pitch, dictionary);
      markup.push(element('g', { class: `voice-${voice.slot}` }, [initials, ...drawn]));
      y += linesOf(cell, voice, subject) * lineHeight + 4;
    }
    y += 6;
  }
  markup.push(line(rightwards(0, y), [0, 0], [length, 0], 'rule'));
  return { markup, height: y, isBar: pitch.isBar };
}

/** Whose initials they are. */
function drawKey(voices: readonly Voice[], initialsWidth: number, length: number): Piece {
  const markup: Markup[] = [];
  let y = 0;
  for (const { name, initials, slot, href } of voices) {
    const lines = breakLines(name, length - initialsWidth, size.date, 3);
    const drawn = lines.map((part, at) => words(part, initialsWidth, y + 14 + at * 16, 'date', size.date));
    markup.push(
      link(href, name, [words(initials, 0, y + 14, 'date bold', size.date), ...drawn], { class: `voice-${slot}` }),
    );
    y += lines.length * 16 + 3;
  }
  return { markup, height: y };
}
