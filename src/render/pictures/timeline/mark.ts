// The marks of events. Filled: in the article. Half: in the article, date supplied. Hollow: research.
import type { EventBasis } from '../../../archive/model.ts';
import { type Frame, line, outline } from '../frame.ts';
import { element, type Markup, number } from '../markup.ts';
import { fading, radius, type Shape } from './shape.ts';

/** Half the thickness of a bar. */
const half = 4;

/** Draws the mark of a shape in a lane. @param across distance of the lane from the axis */
export function drawMark(shape: Shape, basis: EventBasis, across: number, frame: Frame): readonly Markup[] {
  const ends = [...fadingEnd(shape, 'start', across, frame), ...fadingEnd(shape, 'end', across, frame)];
  if (shape.kind === 'bar') return [...ends, ...drawBar(shape, basis, across, frame)];
  const span =
    shape.kind === 'span'
      ? [line(frame, [shape.start, across], [shape.end, across], 'span'), ...caps(shape, across, frame)]
      : [];
  return [...span, ...ends, ...drawPoint(frame(shape.middle, across), basis)];
}

function drawPoint([x, y]: readonly [number, number], basis: EventBasis): readonly Markup[] {
  const circle = element('circle', { class: basis === 'article' ? 'mark full' : 'mark', cx: x, cy: y, r: radius });
  if (basis !== 'article-dated') return [circle];
  const r = number(radius);
  return [
    circle,
    element('path', {
      class: 'full',
      d: `M${number(x)} ${number(y - radius)}a${r} ${r} 0 0 0 0 ${number(2 * radius)}z`,
    }),
  ];
}

/** A bar; an open end has no closing line but an arrowhead, an end that the picture cuts has neither. */
function drawBar(
  { start, end, opens, isCut }: Shape,
  basis: EventBasis,
  across: number,
  frame: Frame,
): readonly Markup[] {
  const head = (at: number, side: 1 | -1): readonly (readonly [number, number])[] => [
    [at - side * half, across - side * half],
    [at, across],
    [at - side * half, across + side * half],
  ];
  const flat = (at: number, side: 1 | -1): readonly (readonly [number, number])[] => [
    [at, across - side * half],
    [at, across + side * half],
  ];
  const corners = [...(opens.end ? head(end, 1) : flat(end, 1)), ...(opens.start ? head(start, -1) : flat(start, -1))];
  const shape = element('path', {
    class: basis === 'article' ? 'mark full' : 'mark',
    d: outline(frame, corners, true),
  });
  if (basis !== 'article-dated') return [shape, ...cutEnds(start, end, isCut, across, frame)];
  const [from, to] = [opens.start ? start + half : start, opens.end ? end - half : end];
  const lower = [
    [from, across],
    [to, across],
    [to, across + half],
    [from, across + half],
  ] as const;
  return [
    shape,
    element('path', { class: 'full', d: outline(frame, lower, true) }),
    ...cutEnds(start, end, isCut, across, frame),
  ];
}

/** Takes the closing line of a bar away where the picture ends before the event does. */
function cutEnds(start: number, end: number, isCut: Shape['isCut'], across: number, frame: Frame): readonly Markup[] {
  const open = (at: number): Markup => line(frame, [at, across - half + 1], [at, across + half - 1], 'cut');
  return [...(isCut.start ? [open(start)] : []), ...(isCut.end ? [open(end)] : [])];
}

function fadingEnd(
  { start, end, fades, isCut }: Shape,
  side: 'start' | 'end',
  across: number,
  frame: Frame,
): readonly Markup[] {
  if (!fades[side] || isCut[side]) return [];
  const at = (distance: number): number => (side === 'start' ? start - distance : end + distance);
  return fading.map(([from, to]) => line(frame, [at(from), across], [at(to), across], 'fade'));
}

/** Small strokes at both ends of the span in which something happened. */
function caps({ start, end, fades }: Shape, across: number, frame: Frame): readonly Markup[] {
  const cap = (at: number): Markup => line(frame, [at, across - 3], [at, across + 3], 'span');
  return [...(fades.start ? [] : [cap(start)]), ...(fades.end ? [] : [cap(end)])];
}
