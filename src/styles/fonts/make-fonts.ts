// npm run fonts: cuts the text serif of the edition from its npm package, and writes the style sheet that loads it.
// The same packages give the same bytes; what it writes is committed, so that a build needs none of them.
import { readFile, writeFile } from 'node:fs/promises';
import georgia from '@capsizecss/metrics/georgia';
import literata from '@capsizecss/metrics/literata';
import notoSerif from '@capsizecss/metrics/notoSerif';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import subsetFont from 'subset-font';
import { type FontTables, readFontTables, unicodeRange } from './font-tables.ts';

const family = 'Literata';
const license = new URL(import.meta.resolve('@fontsource-variable/literata/LICENSE'));
const original = new URL('files/literata-latin-wght-normal.woff2', license);

/** Latin with German and French, and the punctuation and signs of an edition: first and last code point. */
const blocks: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2002, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** Fonts of the reader's machine that stand in until ours has come, by what each system calls them. */
const standIns = [
  { name: 'Georgia', locals: ['Georgia', 'Gelasio'], metrics: georgia },
  { name: 'Times', locals: ['Times New Roman', 'Times', 'Liberation Serif', 'Tinos'], metrics: timesNewRoman },
  { name: 'Noto', locals: ['Noto Serif'], metrics: notoSerif },
];

const characters = blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
const cut = {
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'lnum', 'tnum', 'onum', 'pnum'],
  noHinting: true,
};
const source = await readFile(original);
const text = String.fromCodePoint(...characters);
const tables = readFontTables(await subsetFont(source, text, { ...cut, targetFormat: 'sfnt' }));

const here = (name: string): URL => new URL(name, import.meta.url);
await writeFile(here('literata.woff2'), await subsetFont(source, text, { ...cut, targetFormat: 'woff2' }));
await writeFile(here('literata-OFL.txt'), await readFile(license));
await writeFile(here('../fonts.css'), styleSheet(tables));

function styleSheet(font: FontTables): string {
  return `/* The text serif. Made by src/styles/fonts/make-fonts.ts (npm run fonts); do not edit.
   ${family}, SIL Open Font License 1.1, no reserved font name: fonts/literata-OFL.txt. */
@font-face {
  font-family: '${family}';
  font-weight: 400 700;
  font-style: normal;
  /* What it has glyphs for; the browser finds that out itself. unicode-range: ${unicodeRange(font.characters)}; */
  /* Text never moves: a font that is not there at once is there on the next page. */
  font-display: optional;
  src: url('./fonts/literata.woff2') format('woff2');
}
${standIns.map((standIn) => standInFace(standIn, font)).join('')}
:root {
  --serif-fonts: '${family}', ${standIns.map(({ name }) => `'${family} ${name}'`).join(', ')}, Georgia, serif;
}
`;
}

/** A face that fills the same room as ours: the same mean width of a letter, the same ascent and descent. */
function standInFace({ name, locals, metrics }: (typeof standIns)[number], font: FontTables): string {
  const scale = literata.xWidthAvg / literata.unitsPerEm / (metrics.xWidthAvg / metrics.unitsPerEm);
  const percent = (part: number): string => `${((part / font.unitsPerEm / scale) * 100).toFixed(2)}%`;
  return `
@font-face {
  font-family: '${family} ${name}';
  src: ${locals.map((local) => `local('${local}')`).join(', ')};
  size-adjust: ${(scale * 100).toFixed(2)}%;
  ascent-override: ${percent(font.ascent)};
  descent-override: ${percent(-font.descent)};
  line-gap-override: ${percent(font.lineGap)};
}
`;
}
