// The pieces from which pictures are laid out.
import { describe, expect, test } from 'vitest';
import { element, text } from '../../../../src/render/pictures/markup.ts';
import { breakLines, textWidth } from '../../../../src/render/pictures/text-width.ts';
import { hoistFlags } from '../../../../src/render/pictures/timeline/flags.ts';
import { packLanes } from '../../../../src/render/pictures/timeline/lanes.ts';
import { makeScale } from '../../../../src/render/pictures/timeline/scale.ts';
import { spreadLines } from '../../../../src/render/pictures/timeline/spread.ts';
import { subjectDays } from '../../../../src/render/pictures/timeline/subject-days.ts';
import { periodOf, type TimelineEvent } from '../../../../src/render/pictures/timeline/timeline-event.ts';

describe('lines of a label', () => {
  const cases: Record<string, { text: string; width: number; limit: number; lines: string[] }> = {
    'short enough': { text: 'Gipfel von Hanoi', width: 200, limit: 2, lines: ['Gipfel von Hanoi'] },
    'between words': {
      text: 'Gipfel von Pjöngjang und Partnerschaftsvertrag',
      width: 190,
      limit: 2,
      lines: ['Gipfel von Pjöngjang und', 'Partnerschaftsvertrag'],
    },
    'too many words': {
      text: 'eins zwei drei vier fünf sechs',
      width: 72,
      limit: 2,
      lines: ['eins zwei', 'drei vier…'],
    },
    'a word too long, between syllables': {
      text: 'Unterzeichnung',
      width: 90,
      limit: 3,
      lines: ['Unterzeich-', 'nung'],
    },
    'no words': { text: '  ', width: 50, limit: 2, lines: [] },
  };
  test.each(Object.entries(cases))('%s', (_, { text: words, width, limit, lines }) => {
    expect(breakLines(words, width, 14, limit)).toEqual(lines);
  });

  test('no line is wider than asked for, whatever the words', () => {
    for (const words of [
      'x'.repeat(300),
      'Donaudampfschifffahrtsgesellschaft '.repeat(9),
      '会談の開始 평양 정상회담',
      '🙂🙂🙂🙂🙂🙂🙂🙂',
    ]) {
      for (const line of breakLines(words, 120, 14, 3)) expect(textWidth(line, 14)).toBeLessThanOrEqual(120);
    }
  });
});

test('markup escapes words and attributes', () => {
  expect(element('a', { href: '"<&>\u0001', title: undefined, x: 1.25 }, [text('</a>&\u0007')])).toBe(
    '<a href="&quot;&lt;&amp;&gt;" x="1.3">&lt;/a&gt;&amp;</a>',
  );
});

test('lanes: the first in which nothing is touched', () => {
  const items = [
    [0, 10],
    [5, 15],
    [20, 30],
    [12, 18],
    [6, 9],
  ] as const;
  const { placed, left, count } = packLanes(items, (item) => item, 2);
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  expect(left).toEqual([[6, 9]]);
  expect(count).toBe(2);
});

describe('labels down an axis', () => {
  const cases: Record<string, { wishes: number[]; tops: number[] }> = {
    'far apart: where they wish': { wishes: [10, 100], tops: [0, 90] },
    'together: around their wish': { wishes: [100, 100, 100], tops: [70, 90, 110] },
    'at the ends: within': { wishes: [0, 0, 300], tops: [0, 20, 280] },
    'more than fit: from the top': {
      wishes: Array(16).fill(150),
      tops: Array.from({ length: 16 }, (_, at) => at * 20),
    },
  };
  test.each(Object.entries(cases))('%s', (_, { wishes, tops }) => {
    expect(
      spreadLines(
        wishes.map((wish) => ({ wish, height: 20 })),
        300,
      ),
    ).toEqual(tops);
  });
});

describe('ticks', () => {
  const cases: Record<string, { from: string; to: string; labels: string[] }> = {
    'a few days': { from: '2019-04-24', to: '2019-04-27', labels: ['24 Apr', '25 Apr', '26 Apr'] },
    'months say their year once': {
      from: '1848-11-10',
      to: '1849-02-20',
      labels: ['Nov 1848', 'Dec', 'Jan 1849', 'Feb'],
    },
    years: { from: '2000-07-19', to: '2003-09-04', labels: ['2000', '2001', '2002', '2003'] },
    'two centuries': { from: '1801-01-01', to: '1999-12-31', labels: ['1800', '1850', '1900', '1950', '2000'] },
  };
  test.each(Object.entries(cases))('%s', (_, { from, to, labels }) => {
    const { ticks } = makeScale(Date.parse(from), Date.parse(to), 400, () => 80, 'en-GB');
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });
});

describe('the days of the second scale', () => {
  const cases: Record<string, { subject: string; others: string[]; days: string | undefined }> = {
    'the archive’s three days': {
      subject: '2019-04-25',
      others: ['2019-04-24', '2019-04-26/2019-04-27', '2019-04-22/2019-05-02?', '2019-04-17'],
      days: '2019-04-24 2019-04-26',
    },
    'one day alone': { subject: '1989-11-09', others: ['1989-11-11'], days: '1989-11-09 1989-11-09' },
    'never more than a week': {
      subject: '2001-03-05',
      others: Array.from({ length: 20 }, (_, at) => `2001-03-${String(at + 1).padStart(2, '0')}`),
      days: '2001-03-02 2001-03-08',
    },
    'a month is no day': { subject: '1815-06', others: ['1815-06-09'], days: undefined },
    'half a year is too long': { subject: '1814-09-18/1815-06-09', others: [], days: undefined },
  };
  test.each(Object.entries(cases))('%s', (_, { subject, others, days }) => {
    const dated = [subject, ...others].map((date, index) => ({
      event: { id: `e${index}`, date, isSubject: index === 0 } as TimelineEvent,
      period: periodOf(date),
    }));
    const found = subjectDays(dated);
    const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
    expect(found && `${iso(found.from)} ${iso(found.to - 1)}`).toBe(days);
  });
});

test('flags: those that stand neither touch nor cross, the first ones stand', () => {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let round = 0; round < 60; round += 1) {
    const flags = Array.from({ length: 2 + random(30) }, () => ({
      x: random(900),
      cloths: [{ width: 40 + random(160), height: 33 + 17 * random(2) }],
    }));
    const hoisted = hoistFlags(flags, 900, 250);
    expect(hoisted.some(({ flag }) => flag === flags[0])).toBe(true);
    for (const [index, a] of hoisted.entries()) {
      expect(a.left >= 0 && a.right <= 900 && a.top <= 250).toBe(true);
      for (const b of hoisted.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top).toBe(false);
        for (const [pole, cloth] of [
          [a, b],
          [b, a],
        ] as const) {
          expect(pole.flag.x > cloth.left && pole.flag.x < cloth.right && pole.top > cloth.bottom).toBe(false);
        }
      }
    }
  }
});
