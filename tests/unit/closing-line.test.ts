// The last line of a test run.
import { expect, test } from 'vitest';
import { closingLine } from '../support/closing-line.ts';

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
  [{ passed: 0, failed: 2, skipped: 3 }, '0 passed, 2 failed, 3 skipped'],
])('%o', (counts, line) => {
  expect(closingLine(counts)).toBe(line);
});
