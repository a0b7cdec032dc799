// Pictures as files: well-formed XML, with colours that a page or the file itself gives, and no style sheet.
import { readFileSync } from 'node:fs';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../../../../src/i18n/dictionary.ts';
import { platesSvg } from '../../../../src/render/pictures/plates.ts';
import { standaloneSvg } from '../../../../src/render/pictures/standalone.ts';
import { drawTimeline } from '../../../../src/render/pictures/timeline/draw-timeline.ts';
import type { TimelineEvent } from '../../../../src/render/pictures/timeline/timeline-event.ts';

const tokens = readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8');
const event: TimelineEvent = {
  id: 'e',
  date: '2001',
  title: `Stille & "Lärm" <b> var(--ink)`,
  basis: 'article',
  href: '#e',
  isSubject: true,
  time: undefined,
  partOf: undefined,
};
const draw = (layout: 'wide' | 'narrow', events = [event]) => drawTimeline(events, dictionaryOf('de'), { layout });

test('a file to take along is well-formed and has its measures, its words and the colours of the light theme', () => {
  const svg = standaloneSvg(draw('wide', [{ ...event, href: undefined }]), tokens);
  const document = XmlDocument.fromString(svg);
  expect(document.root.name).toBe('svg');
  expect(document.root.attr('width')?.value).toBe('960');
  document.dispose();
  expect(svg).toContain('<title>Zeitleiste: 1 Ereignis</title><desc>');
  expect(svg).not.toMatch(/aria-hidden|tabindex|<a |<style|style=|="[^"]*var\(|light-dark|=""/);
  expect(svg).toContain('color="#8a1c1c"');
  expect(svg).toContain('font-family="system-ui,');
  // Words that look like a variable are words.
  expect(svg).toContain('var(--ink)');
});

test('of several declarations the first counts, in the light theme', () => {
  const svg = standaloneSvg(
    draw('wide'),
    'a { --paper: light-dark(#111, #eee); --sans: "A B", c; } b { --paper: #fff; }',
  );
  expect(svg).toContain('<rect width="100%" height="100%" fill="#111"/>');
  expect(svg).toContain(`font-family="'A B', c"`);
});

test('a file for pages has both layouts by their names, in the colours of the page', () => {
  const svg = platesSvg({ wide: draw('wide'), narrow: draw('narrow') });
  using document = XmlDocument.fromString(svg);
  const ids = document.find('//*[local-name()="defs"]/*/@id').map((node) => ('value' in node ? node.value : ''));
  expect(ids).toEqual(['wide', 'narrow']);
  expect(svg).toContain('fill="var(--paper)"');
  expect(svg).not.toMatch(/<style|style=/);
});
