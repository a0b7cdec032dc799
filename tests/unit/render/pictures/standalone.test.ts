// Pictures as files: well-formed XML that programs without style variables can show.
import { readFileSync } from 'node:fs';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../../../../src/i18n/dictionary.ts';
import { plainStyle, standaloneSvg } from '../../../../src/render/pictures/standalone.ts';
import { drawTimeline } from '../../../../src/render/pictures/timeline/draw-timeline.ts';

const styles = new URL('../../../../src/styles/', import.meta.url);
const [marks, tokens] = ['picture-marks.css', 'tokens.css'].map((name) => readFileSync(new URL(name, styles), 'utf8'));
const style = plainStyle(marks ?? '', tokens ?? '');

test('variables become the colours of the light theme', () => {
  expect(plainStyle('a { fill: var(--x); } /* no */', ':root { --x: light-dark(#111, #eee); }')).toBe(
    'a { fill: #111; }',
  );
  expect(plainStyle('a { font: var(--x); }', ':root { --x: var(--y); --y: serif; }')).toBe('a { font: serif; }');
  expect(style).not.toMatch(/var\(|light-dark|inherit/);
});

test('a file is well-formed, has its measures, and words that no list repeats', () => {
  const event = {
    id: 'e',
    date: '2001',
    title: `Stille & "Lärm" <b>`,
    basis: 'article',
    href: undefined,
    isSubject: true,
    time: undefined,
    partOf: undefined,
  } as const;
  const svg = standaloneSvg(drawTimeline([event], dictionaryOf('de'), { layout: 'wide' }), style, '#fff');
  const document = XmlDocument.fromString(svg);
  expect(document.root.name).toBe('svg');
  expect(document.root.attr('width')?.value).toBe('960');
  document.dispose();
  expect(svg).not.toMatch(/aria-hidden|tabindex|<a /);
});
