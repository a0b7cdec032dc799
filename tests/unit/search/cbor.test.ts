// Items read back as they were written, at every length that a number can have.
import { expect, test } from 'vitest';
import { CborReader, CborWriter } from '../../../src/search/pagefind/cbor.ts';

const numbers = [0, 23, 24, 0xff, 0x100, 0xffff, 0x10000, 0xffffffff];

test('numbers, texts and arrays', () => {
  const writer = new CborWriter();
  const long = 'ü'.repeat(5000);
  writer.array(numbers.length);
  for (const number of numbers) writer.number(number);
  writer.text(Buffer.from(long));
  const reader = new CborReader(writer.take());
  expect(Array.from({ length: reader.array() }, () => reader.number())).toEqual(numbers);
  expect(new TextDecoder().decode(reader.text())).toBe(long);
  expect(reader.isDone).toBe(true);
});

test('an array of numbers is passed over to its end', () => {
  const writer = new CborWriter();
  writer.array(numbers.length);
  for (const number of numbers) writer.number(number);
  writer.number(7);
  const reader = new CborReader(writer.take());
  reader.skipNumbers();
  expect(reader.number()).toBe(7);
});

test.each([
  ['a text instead of a number', [0x61, 0x61], (reader: CborReader) => reader.number()],
  ['an array of unknown length', [0x9f, 0xff], (reader: CborReader) => reader.array()],
  ['a map', [0xa0], (reader: CborReader) => reader.array()],
  ['an end too early', [], (reader: CborReader) => reader.text()],
])('%s is refused with a sentence', (_, bytes, read) => {
  expect(() => read(new CborReader(Uint8Array.from(bytes)))).toThrow('this version of it does not fit');
});
