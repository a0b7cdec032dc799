// Who speaks on what: every passage is drawn and linked, apart by kind, in small and in large archives.
import { fileURLToPath } from 'node:url';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../../../src/archive/load.ts';
import type { Archive } from '../../../../src/archive/model.ts';
import { dictionaryOf } from '../../../../src/i18n/dictionary.ts';
import { plate } from '../../../../src/render/pictures/drawing.ts';
import { drawVoices } from '../../../../src/render/pictures/voices/draw-voices.ts';
import { gather, kinds, type SpokenOn, spokenOn } from '../../../../src/render/pictures/voices/passages.ts';
import { overlaps, parsePicture, wordBoxes } from './drawn.ts';

const layouts = ['wide', 'narrow'] as const;
const words = dictionaryOf('de');

function load(folder: string): Archive {
  const { archive } = loadArchive(fileURLToPath(new URL(`../../../../${folder}`, import.meta.url)));
  if (!archive) throw new Error(`${folder} has problems`);
  return archive;
}

const of = (archive: Archive): SpokenOn =>
  spokenOn(archive, 'de', {
    quote: ({ id }) => `q/${id}`,
    topic: ({ id }) => `t/${id}`,
    actor: ({ id }) => `a/${id}`,
    initials: ({ id }) => id.slice(0, 2).toUpperCase(),
  });

/** @param passages in a cell, by row and column */
function make(voices: number, topics: number, passages: (row: number, column: number) => number): SpokenOn {
  return {
    voices: Array.from({ length: voices }, (_, at) => ({
      name: `Sprecherin ${at} der Kommission`,
      initials: `S${at}`,
      slot: at < 3 ? at + 1 : 0,
      isGathered: false,
      href: `a/${at}`,
    })),
    rows: Array.from({ length: topics }, (_, row) => ({
      subject: { label: `Thema ${row}`, href: `t/${row}`, isSilent: false, hasOwnVoice: false, isGathered: false },
      cells: Array.from({ length: voices }, (_, column) =>
        Array.from({ length: passages(row, column) }, (_, at) => ({
          kind: kinds[at % 3] ?? 'direct',
          paragraph: at,
          place: `p${at}`,
          words: 'Worte',
          href: `q/${row}-${column}-${at}`,
        })),
      ),
    })),
  };
}

const archive = load('content');
const sets: Record<string, SpokenOn> = {
  'the archive': of(archive),
  'the fictional archive': of(load('tests/fixtures/fictional')),
  'one voice, one topic': make(1, 1, () => 1),
  '100 voices on 100 topics': make(100, 100, (row, column) => (row * 7 + column * 3) % 5),
  'hundreds of passages in a cell': make(3, 6, (row) => 20 * row * row),
};

describe.each(Object.entries(sets))('%s', (_, spoken) => {
  test.each(layouts)('%s: words stand apart and within', (layout) => {
    const drawing = drawVoices(spoken, words, { layout, withCaution: true });
    const boxes = wordBoxes(parsePicture(drawing));
    const { width, height } = drawing;
    expect(overlaps(boxes)).toEqual([]);
    expect(
      boxes.filter(({ left, right, top, bottom }) => left < -6 || right > width - 5 || top < 0 || bottom > height),
    ).toEqual([]);
    expect(plate(drawing).length).toBeLessThan(120_000);
    expect(drawVoices(spoken, words, { layout, withCaution: true })).toEqual(drawing);
  });
});

test('each passage is a stroke that leads to it, once for each of its topics', () => {
  for (const layout of layouts) {
    const links = selectAll('a', parsePicture(drawVoices(of(archive), words, { layout }))).map(({ properties }) =>
      String(properties['href']),
    );
    const expected = archive.quotes.flatMap(({ id, topics }) => topics.map(() => `q/${id}`));
    expect(links.filter((href) => href.startsWith('q/')).sort()).toEqual(expected.sort());
  }
});

test('it says what it counts', () => {
  const { title, description } = drawVoices(of(archive), words, { layout: 'wide' });
  expect(title).toBe('Wer worüber spricht');
  expect(description).toContain('Gezählt werden Stellen, nicht ihr Gewicht');
});

test('what has no row or column of its own is put together, and no passage is lost', () => {
  const whole = make(100, 100, (row, column) => (row + column) % 3);
  const sum = ({ rows }: SpokenOn): number => rows.flatMap(({ cells }) => cells.flat()).length;
  const gathered = gather(whole, 5, 24, {
    voices: (count) => `${count} V`,
    topics: (count) => `${count} T`,
    voicesHref: 'all-voices',
    topicsHref: 'all-topics',
  });
  expect([gathered.voices.length, gathered.rows.length]).toEqual([5, 24]);
  expect([gathered.voices.at(-1)?.name, gathered.rows.at(-1)?.subject.label]).toEqual(['96 V', '77 T']);
  expect([gathered.voices.at(-1)?.href, gathered.rows.at(-1)?.subject.href]).toEqual(['all-voices', 'all-topics']);
  expect(sum(gathered)).toBe(sum(whole));
});

test('hostile names stay words', () => {
  const spoken = make(1, 1, () => 1);
  const hostile = '"><img src=x onerror=alert(1)>';
  const drawing = drawVoices(
    { voices: [{ ...(spoken.voices[0] as SpokenOn['voices'][number]), name: hostile }], rows: spoken.rows },
    words,
    { layout: 'wide' },
  );
  expect(plate(drawing)).not.toContain('<img');
});
