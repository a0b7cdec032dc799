// Timelines of very different archives: nothing covers anything, every event is there, and files stay small.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../../../src/archive/load.ts';
import type { EventBasis } from '../../../../src/archive/model.ts';
import { dictionaryOf } from '../../../../src/i18n/dictionary.ts';
import { type Drawing, plate } from '../../../../src/render/pictures/drawing.ts';
import { drawTimeline } from '../../../../src/render/pictures/timeline/draw-timeline.ts';
import type { TimelineEvent } from '../../../../src/render/pictures/timeline/timeline-event.ts';
import { timelineOf } from '../../../../src/render/pictures/timeline/timeline-of.ts';
import { crossings, linkedEvents, overlaps, parsePicture, wordBoxes } from './drawn.ts';

const layouts = ['wide', 'narrow'] as const;
const titles = ['Gespräche', 'Sechs-Parteien-Gespräche', 'Unterzeichnung eines Vertrages in der Hauptstadt', 'Abreise'];
const bases: readonly EventBasis[] = ['article', 'article-dated', 'research'];

/** The same numbers in every run (Lehmer). */
function numbers(): (below: number) => number {
  let state = 20190425;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Made events; the one in the middle is the subject. */
function make(count: number, dateOf: (index: number, random: (below: number) => number) => string): TimelineEvent[] {
  const random = numbers();
  const events = Array.from({ length: count }, (_, index): TimelineEvent => {
    const time = index % 3 === 0 ? { clock: `1${index % 10}:30`, isApproximate: index % 2 === 0 } : undefined;
    return {
      id: `e${index}`,
      date: dateOf(index, random),
      title: `${titles[index % titles.length]} ${index}`,
      basis: bases[index % 3] ?? 'research',
      href: `#e${index}`,
      isSubject: index === Math.floor(count / 2),
      time,
      partOf: undefined,
    };
  });
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayIn = (year: number, random: (below: number) => number): string =>
  `${year}-${two(1 + random(12))}-${two(1 + random(28))}`;

function ofArchive(folder: string, language: string): TimelineEvent[] {
  const { archive } = loadArchive(fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)));
  if (!archive) throw new Error(`${folder} has problems`);
  return timelineOf(archive, language, ({ id }) => `#${id}`);
}

const sets: Record<string, TimelineEvent[]> = {
  'the archive, German': ofArchive('content', 'de'),
  'the archive, English': ofArchive('content', 'en'),
  'the fictional archive, German': ofArchive('tests/fixtures/fictional', 'de'),
  'the fictional archive, French': ofArchive('tests/fixtures/fictional', 'fr'),
  'one event': make(1, () => '1969-07-20'),
  'three events, decades apart': make(3, (index) => ['1954-05', '1961-08-13', '1989-11-09'][index] ?? '1990'),
  'a dozen on one day': make(12, () => '1989-11-09'),
  '300 on one day': make(300, () => '1989-11-09'),
  '300 in thirty years': make(300, (_, random) => dayIn(1990 + random(30), random)),
  'two centuries': make(60, (index, random) =>
    index % 5 === 0
      ? `${1800 + index * 3}/${1806 + index * 3}`
      : `${1800 + random(200)}${['', '~', '?', '%'][index % 4]}`,
  ),
  'a week of every day': make(40, (index) => `2001-03-${two(1 + (index % 9))}`),
  'months within one year': make(30, (index) => `1848-${two(1 + (index % 12))}`),
  'a subject of months': make(21, (index) =>
    index === 10 ? '1814-09/1815-06' : index < 12 ? `1815-0${1 + (index % 5)}` : String(1750 + 7 * index),
  ),
  'open and uncertain ends': make(
    12,
    (index) => ['../1961', '1974-07/..', '1955%', '1970-XX', '1971-07-XX', '1968/1970?'][index % 6] ?? '1970',
  ),
  'long bars over one day': make(9, (index) =>
    index % 2 ? `2019-04-2${index % 5}/2019-05-0${1 + (index % 5)}~` : '2019-04-25',
  ),
};

describe.each(Object.entries(sets))('%s', (_, events) => {
  test.each(layouts)('%s: words stand apart, within the picture, and no leader runs through them', (layout) => {
    const drawing = drawTimeline(events, dictionaryOf('de'), { layout });
    const tree = parsePicture(drawing);
    const boxes = wordBoxes(tree);
    const { width, height } = drawing;
    expect(boxes.length).toBeGreaterThan(0);
    expect(overlaps(boxes)).toEqual([]);
    expect(
      boxes.filter(({ left, right, top, bottom }) => left < -6 || right > width - 5 || top < 0 || bottom > height),
    ).toEqual([]);
    if (layout === 'wide') expect(crossings(tree)).toEqual([]);
  });

  test.each(layouts)('%s: every event is a link, or one of a counted number', (layout) => {
    const { hrefs, count } = linkedEvents(parsePicture(drawTimeline(events, dictionaryOf('de'), { layout })));
    expect(count).toBeGreaterThanOrEqual(events.length);
    if (layout === 'wide') for (const { href } of events) expect(hrefs).toContain(href);
  });

  test('drawn twice, the same', () => {
    const draw = (): Drawing => drawTimeline(structuredClone(events), dictionaryOf('en'), { layout: 'wide' });
    expect(draw()).toEqual(draw());
  });
});

test('each event of both archives has a label of its own', () => {
  for (const events of [
    sets['the archive, German'],
    sets['the archive, English'],
    sets['the fictional archive, German'],
  ]) {
    for (const layout of layouts) {
      const words = wordBoxes(parsePicture(drawTimeline(events ?? [], dictionaryOf('de'), { layout })))
        .map((box) => box.words)
        .join(' ');
      for (const { title } of events ?? []) expect(words).toContain(title.split(/[\s-]/)[0]);
    }
  }
});

test('5,000 events in one year are counted, not heaped', () => {
  const events = make(5000, (_, random) => dayIn(2003, random));
  const drawn = layouts.map((layout) => drawTimeline(events, dictionaryOf('en'), { layout }));
  for (const drawing of drawn) {
    expect(plate(drawing).length).toBeLessThan(100_000);
    const tree = parsePicture(drawing);
    expect(overlaps(wordBoxes(tree))).toEqual([]);
    expect(linkedEvents(tree).count).toBeGreaterThanOrEqual(5000);
  }
});

test('the scales follow the data', () => {
  const describe = (name: string): string =>
    drawTimeline(sets[name] ?? [], dictionaryOf('en'), { layout: 'wide' }).description;
  const list = 'The list of the timeline has the same events with the same links.';
  expect(describe('the archive, English')).toBe(`The years 2000 to 2025. Magnified: 24–26 April 2019. ${list}`);
  expect(describe('a dozen on one day')).toBe(`Magnified: 9 November 1989. ${list}`);
  expect(describe('three events, decades apart')).toBe(`The years 1954 to 1989. ${list}`);
  expect(describe('a subject of months')).toContain('Magnified: 1 September 1814 – 30 June 1815.');
});

test('hostile titles stay words', () => {
  const hostile = `"><script>alert(1)</script>&amp;\u0000 onload='x' ]]>`;
  const [event] = make(1, () => '2001-01-01');
  const events = [{ ...(event as TimelineEvent), title: hostile, href: 'javascript:"><b>' }];
  for (const layout of layouts) {
    const svg = plate(drawTimeline(events, dictionaryOf('en'), { layout }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&quot;&gt;&lt;script&gt;');
  }
});

test('keyboards are led past the picture, to the list', () => {
  const drawing = drawTimeline(sets['the archive, English'] ?? [], dictionaryOf('en'), { layout: 'wide' });
  expect(drawing.title).toBe('Timeline: 23 events');
  const svg = plate(drawing);
  expect(svg.match(/<a /g)?.length).toBe(svg.match(/<a [^>]*tabindex="-1"/g)?.length);
  expect(svg).not.toContain('style=');
  expect(svg).not.toContain(' id=');
});
