// Events of a day that have no room for a label: their marks alone, or their number where they are very many.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fillCount } from '../../../i18n/words.ts';
import { rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { type Piece, size, words } from '../piece.ts';
import type { Entry } from './days.ts';
import { eventLink } from './labels.ts';
import { drawMark } from './mark.ts';
import { radius } from './shape.ts';

const pitch = 13;
const mostMarks = 300;

/** @param x left edge @param y upper edge */
export function drawMore(
  entries: readonly Entry[],
  x: number,
  y: number,
  width: number,
  dictionary: Dictionary,
): Piece {
  const [first] = entries;
  if (!first) return { markup: [], height: 0 };
  const count = fillCount(dictionary.language.locale, dictionary.pictures.more, entries.length);
  const heading = words(count, x, y + 12, 'date', size.date);
  if (entries.length > mostMarks) {
    return {
      height: 22,
      markup: [link(first.event.href, count, [heading], { class: 'event', 'data-events': entries.length })],
    };
  }
  const perRow = Math.max(1, Math.floor(width / pitch));
  const shape = {
    start: -radius,
    end: radius,
    middle: 0,
    kind: 'point',
    fades: { start: false, end: false },
    opens: { start: false, end: false },
    isCut: { start: false, end: false },
  } as const;
  return {
    height: 24 + Math.ceil(entries.length / perRow) * pitch,
    markup: [
      heading,
      ...entries.map(({ event }, index) => {
        const place = rightwards(x + (index % perRow) * pitch + 5, y + 26 + Math.floor(index / perRow) * pitch);
        return eventLink(event, dictionary, drawMark(shape, event.basis, 0, place));
      }),
    ],
  };
}
