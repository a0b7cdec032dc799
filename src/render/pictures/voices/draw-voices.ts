// Who speaks on what as a picture: topics against speakers, one stroke for each passage.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fillCount } from '../../../i18n/words.ts';
import { type Drawing, type Layout, margin, widths } from '../drawing.ts';
import { element, type Markup, text } from '../markup.ts';
import type { Piece } from '../piece.ts';
import { breakLines, textWidth } from '../text-width.ts';
import { drawVoicesAcross } from './across.ts';
import { drawVoicesDown } from './down.ts';
import { gather, kinds, type SpokenOn } from './passages.ts';
import { drawBar, drawStroke } from './strokes.ts';

export interface VoicesOptions {
  readonly layout: Layout;
  /** True for a picture that stands alone, without the page that says what it counts. */
  readonly withCaution?: boolean;
}

/** What has no column or row of its own is put together in the last one. */
const most = { wide: { voices: 5, rows: 24 }, narrow: { voices: 6, rows: 20 } } as const;

/** Draws who speaks on what. There is a table of the same passages, and keyboards are led past the links of the picture. */
export function drawVoices(
  spoken: SpokenOn,
  dictionary: Dictionary,
  { layout, withCaution = false }: VoicesOptions,
): Drawing {
  const { language, pictures } = dictionary;
  const shown = gather(spoken, most[layout].voices, most[layout].rows, {
    voices: (count) => fillCount(language.locale, pictures.moreSpeakers, count),
    topics: (count) => fillCount(language.locale, pictures.moreTopics, count),
  });
  const length = widths[layout] - 2 * margin;
  const body =
    layout === 'wide' ? drawVoicesAcross(shown, length, dictionary) : drawVoicesDown(shown, length, dictionary);
  const legend = drawKinds(shown, body.isBar, length, body.height + 6, dictionary);
  let height = body.height + 6 + legend.height;
  const caution = withCaution
    ? breakLines(`${pictures.speakersText} ${pictures.speakersCaution}`, length - 10, 12.5, 12)
    : [];
  const lines = caution.map((line, index) =>
    element('text', { class: 'date', x: 0, y: height + 18 + index * 16, 'font-size': 12.5 }, [text(line)]),
  );
  height += caution.length * 16 + (caution.length > 0 ? 12 : 0);
  return {
    title: pictures.speakers,
    description: `${pictures.speakersText} ${pictures.speakersCaution}`,
    width: widths[layout],
    height: Math.ceil(height),
    content: [...body.markup, ...legend.markup, ...lines],
  };
}

function drawKinds({ rows }: SpokenOn, isBar: boolean, length: number, y: number, dictionary: Dictionary): Piece {
  const all = rows.flatMap(({ cells }) => cells.flat());
  const markup: Markup[] = [];
  let [x, row] = [0, 0];
  for (const kind of kinds.filter((one) => all.some((passage) => passage.kind === one))) {
    const label = dictionary.kind[kind];
    const width = 24 + textWidth(label, 12.5);
    if (x > 0 && x + width > length) [x, row] = [0, row + 1];
    const middle = y + 12 + row * 20;
    markup.push(
      isBar ? drawBar(kind, x, middle, 18) : drawStroke(kind, x, middle, 22),
      element('text', { class: 'date', x: x + 24, y: middle + 4.5, 'font-size': 12.5 }, [text(label)]),
    );
    x += width + 18;
  }
  return { markup, height: markup.length > 0 ? 24 + row * 20 : 0 };
}
