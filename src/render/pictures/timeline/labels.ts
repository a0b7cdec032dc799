// Events in words: the link of a mark, and labels with their lines broken.
import type { EventBasis } from '../../../archive/model.ts';
import { dateInWords } from '../../../i18n/dates.ts';
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { link } from '../link.ts';
import type { Markup } from '../markup.ts';
import { leading, size, words } from '../piece.ts';
import { breakLines, textWidth } from '../text-width.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** What an event rests on, in words. */
export function basisWords(basis: EventBasis, { basis: words }: Dictionary): string {
  return { article: words.article, 'article-dated': words.articleDated, research: words.research }[basis];
}

/** The mark of an event with what belongs to it, as a link to its entry; its title says all that the entry says first. */
export function eventLink(
  event: TimelineEvent,
  dictionary: Dictionary,
  children: readonly (Markup | undefined)[],
): Markup {
  const title = `${dateInWords(event.date, dictionary)}: ${event.title} (${basisWords(event.basis, dictionary)})`;
  return link(event.href, title, children, { class: event.isSubject ? 'event subject' : 'event' });
}

export interface Label {
  readonly date: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly isBold: boolean;
}

/** Date and title of an event, broken into lines that fit. */
export function makeLabel(date: string, title: string, width: number, limit: number, isBold = false): Label {
  const lines = breakLines(title, width, size.title, limit, isBold);
  const widths = lines.map((words) => textWidth(words, size.title, isBold));
  const [shownDate = ''] = date === '' ? [] : breakLines(date, width, size.date, 1);
  return {
    date: shownDate,
    lines,
    width: Math.max(textWidth(shownDate, size.date), ...widths),
    height: (shownDate === '' ? 0 : leading.date) + lines.length * leading.title,
    isBold,
  };
}

/** Draws a label from its upper left corner. */
export function drawLabel({ date, lines, isBold }: Label, x: number, y: number): readonly Markup[] {
  const first = date === '' ? 0 : leading.date;
  return [
    ...(date === '' ? [] : [words(date, x, y + 12, 'date', size.date)]),
    ...lines.map((line, index) =>
      words(line, x, y + first + 13 + index * leading.title, isBold ? 'title bold' : 'title', size.title),
    ),
  ];
}
