// What a person at a terminal sees of the phases of a build, and what a machine gets.
import { expect, test } from 'vitest';
import { logPhases } from '../../../src/build/phases.ts';

/** Runs two phases that take so many milliseconds; gives what the terminal shows in the end. */
function run(read: number, render: number, isTerminal = true) {
  let time = 0;
  let shown = '';
  const log = logPhases(isTerminal ? (text) => (shown += text) : undefined, () => time);
  log.begin('read');
  time += read;
  log.begin('render');
  const during = log.current();
  time += render;
  const { milliseconds: timings } = log.end();
  const lines = shown.split('\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '');
  return { during, timings, lines: lines.filter((line) => line !== '') };
}

test('a build of more than two seconds keeps one line for each phase that took time', () => {
  const { lines, timings, during } = run(1500, 3000);
  expect(lines).toEqual(['  reading the content: 1.5 s', '  drawing the pages: 3.0 s']);
  expect(timings).toEqual({ claim: 0, read: 1500, render: 3000 });
  expect(during).toBe('drawing the pages');
});

test('a short build leaves no line', () => expect(run(300, 900).lines).toEqual([]));

test('pipes and CI get no line', () => {
  const { lines, timings } = run(1500, 3000, false);
  expect(lines).toEqual([]);
  expect(timings).toEqual({ claim: 0, read: 1500, render: 3000 });
});

test('a phase that ran beside others counts as long as it took, not as long as was waited for it', () => {
  let time = 0;
  let shown = '';
  const log = logPhases(
    (text) => (shown += text),
    () => time,
  );
  log.begin('render');
  time += 2500;
  log.begin('index');
  time += 500;
  log.took('index', 2900);
  log.begin('finish');
  expect(log.end()).toEqual({ total: 3000, milliseconds: { claim: 0, render: 2500, index: 2900, finish: 0 } });
  expect(shown).toContain('  building the search index: 2.9 s\n');
});
