// Which words stand between quotation marks: pairs of several languages, nested, supplied, and lost partners.
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../../src/archive/model.ts';
import { quotedRanges } from '../../../../src/archive/text/quotation-marks.ts';

/** The quoted words of a text in which `{…}` is supplied. */
function quoted(marked: string): string[] {
  const segments = marked
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== '')
    .map(
      (part): Segment =>
        part.startsWith('{') ? { type: 'supplied', value: part.slice(1, -1) } : { type: 'source', value: part },
    );
  const source = segments.map(({ type, value }) => (type === 'source' ? value : '')).join('');
  const points = [...source];
  return quotedRanges(segments).map(({ start, end }) => points.slice(start, end).join(''));
}

const nbsp = '\u00a0';
const cases: Record<string, Record<string, string[]>> = {
  'straight marks': {
    'no marks at all': [],
    '': [],
    '"We came", she said, "to count."': ['We came', 'to count.'],
    'He called it "long, cold and useful".': ['long, cold and useful'],
    'More -"Four metres" - on the gauge': ['Four metres'],
    'More (see "Four metres") on it': ['Four metres'],
    '"...and so on", he said': ['...and so on'],
    '"yes"-"no"': ['yes', 'no'],
    'an empty pair "" here': [''],
  },
  'a lost partner': {
    'It rises", she said.': ['It rises'],
    'She said: "It rises.': ['It rises.'],
    '"It rises, she said. "It falls", he said.': ['It rises, she said. "It falls", he said.'],
    '"It rises", she said. It falls", he said.': ['"It rises", she said. It falls'],
    '„Er steigt, sagte sie.': ['Er steigt, sagte sie.'],
    'Er steigt“, sagte sie.': ['Er steigt'],
    '"': [''],
  },
  'supplied marks': {
    '{"}It rises", she said.': ['It rises'],
    'stay "closed until night{"}. And then': ['closed until night'],
    '{„}Er steigt.“': ['Er steigt.'],
    [`{«${nbsp}}Il monte.${nbsp}»`]: [`Il monte.${nbsp}`],
    '{"}It rises, she said.': ['It rises, she said.'],
  },
  'pairs of the languages': {
    '„Er steigt“, sagte sie, „und fällt.“': ['Er steigt', 'und fällt.'],
    '»Er steigt«, sagte sie; »er fällt«.': ['Er steigt', 'er fällt'],
    '“It rises”, she said, “and falls.”': ['It rises', 'and falls.'],
    '«Sale», disse, «e scende.»': ['Sale', 'e scende.'],
    [`«${nbsp}Il monte${nbsp}», dit-elle${nbsp}; «${nbsp}il descend${nbsp}».`]: [
      `${nbsp}Il monte${nbsp}`,
      `${nbsp}il descend${nbsp}`,
    ],
    [`Elle dit${nbsp}: «\u202fIl monte.\u202f» Puis rien.`]: ['\u202fIl monte.\u202f'],
    '”Den stiger”, sade hon.': ['Den stiger'],
    '„Er steigt", sagte sie.': ['Er steigt'],
    '„A?“, „B!“': ['A?', 'B!'],
  },
  'nested marks: the outer pair counts': {
    '„Sie sagte »ja« und ging“, sagte er.': ['Sie sagte »ja« und ging'],
    '»Sie sagte „ja“ und ging«, sagte er.': ['Sie sagte „ja“ und ging'],
    '„"Ja", sagte sie“, rief er.': ['"Ja", sagte sie'],
    '“She said ‘yes’ and left”, he said.': ['She said ‘yes’ and left'],
    '"She said "yes" and left", he said.': ['She said "yes" and left'],
    '„Sie sagte „ja“ und ging“, sagte er.': ['Sie sagte „ja“ und ging'],
    '„Sie sagte »ja und ging“, sagte er.': ['Sie sagte »ja und ging', 'ja und ging“, sagte er.'],
  },
  'code points': {
    '🕊🕊 "dove 🕊" 𐍈 "x"': ['dove 🕊', 'x'],
  },
};

describe.each(Object.entries(cases))('%s', (_, table) => {
  test.each(Object.entries(table))('%s', (text, words) => {
    expect(quoted(text)).toEqual(words);
  });
});

test.each(['„“a', '„ “a', '«„', '"a ', '„', '“a ', '» «', '„»'])('forty thousand times "%s" take a moment', (text) => {
  const start = performance.now();
  quoted(text.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(5000);
});
