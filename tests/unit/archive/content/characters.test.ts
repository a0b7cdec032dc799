// Characters that have no place in a text: found at the first look or not at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterFault, hidden } from '../../../../src/archive/content/characters.ts';
import { anyText, tries } from '../../../support/random-text.ts';

function expectedOffset(text: string): number | undefined {
  const found = [...text.matchAll(hidden)][0]?.index;
  if (found !== undefined) return found;
  const normal = text.normalize('NFC');
  return normal === text ? undefined : text.split('').findIndex((unit, at) => unit !== normal[at]);
}

test('a fault is told where the first one stands', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const fault = characterFault(text);
      expect(fault?.offset).toBe(expectedOffset(text));
      if (fault) expect(fault.rule).toBe([...text.matchAll(hidden)].length > 0 ? 'text-characters' : 'text-nfc');
    }),
    tries(3000),
  );
});

test('no two characters that pass unlooked are hidden, or become another', () => {
  const points = Array.from({ length: 0x10000 }, (_, point) => point);
  const passed = points
    .filter((point) => point < 0x300 || (point > 0x200f && point < 0x2028))
    .map((p) => String.fromCharCode(p));
  for (const one of passed) {
    const pairs = passed.map((other) => one + other).join('');
    expect(pairs.normalize('NFC')).toBe(pairs);
  }
});
