// The figures of a run as Markdown: for the screen and for bench/results.md.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import type { Measured } from './measure.ts';
import type { MeasuredSearch } from './measure-search.ts';

/** What the build writes into the file that `ARCHIVE_TIMINGS` names. */
export interface BuildTimings {
  readonly pages: number;
  readonly records: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

export interface Row {
  readonly articles: number;
  readonly check: Measured;
  readonly build: Measured;
  readonly built: BuildTimings;
  readonly files: number;
  readonly bytes: number;
  /** The page that costs most bytes under brotli. */
  readonly page: { readonly file: string; readonly bytes: number };
  readonly search: MeasuredSearch;
  readonly floor: { readonly pages: Measured; readonly index: Measured };
}

/** The targets of the project, as ratios within one run, and whether the largest archive of the run keeps them. */
export function report(rows: readonly Row[]): string {
  const phases = [...new Set(rows.flatMap(({ built }) => Object.keys(built.milliseconds)))];
  const sections = [
    '# How long a build takes',
    'Written by `npm run bench`: synthetic archives of 25 paragraphs and 12 quotes an article, one language. The floor is what any such site costs on this machine at least: plain Astro writing as many near-empty pages, and Pagefind indexing as many records, nothing else. Times are of one run; on a machine that others use at the same time the ratio of CPU times says more than that of wall times.',
    machine(),
    table(
      [
        'articles',
        'pages',
        'records',
        'build',
        'CPU',
        'peak memory',
        'check',
        'files',
        'bytes',
        'floor (pages + index)',
        'build : floor',
        'CPU, build : floor',
      ],
      rows.map(({ articles, built, build, check, files, bytes, floor }) => [
        count(articles),
        count(built.pages),
        count(built.records),
        seconds(build.wall),
        seconds(build.cpu),
        megabytes(build.memory),
        seconds(check.wall),
        count(files),
        megabytes(bytes),
        `${seconds(floor.pages.wall)} + ${seconds(floor.index.wall)}`,
        ratio(build.wall, floorOf(floor)),
        ratio(build.cpu, floor.pages.cpu + floor.index.cpu),
      ]),
    ),
    '## Time by phase (seconds)',
    'Exports and index are made beside the drawing of the pages, the index on a thread of its own: their times overlap.',
    table(
      ['articles', ...phases],
      rows.map(({ articles, built }) => [
        count(articles),
        ...phases.map((phase) => ((built.milliseconds[phase] ?? 0) / 1000).toFixed(1)),
      ]),
    ),
    '## For a reader',
    'Bytes under brotli. First results: scripts, engine, index and texts until the results stand, the median of nine words; the numbers beside the filters come after them. Wait: from a key to drawn results in Chromium when the index has been loaded, over sixty words.',
    table(
      ['articles', 'heaviest page', 'first results', 'numbers of the filters', 'wait, median', 'wait, slowest of 20'],
      rows.map(({ articles, page, search }) => [
        count(articles),
        `${kilobytes(page.bytes)} (${page.file.replace(/index\.html$/, '') || 'home'})`,
        kilobytes(search.bytes),
        kilobytes(search.facets),
        milliseconds(search.median),
        milliseconds(search.slow),
      ]),
    ),
    ...targets(rows),
  ];
  return `${sections.join('\n\n')}\n`;
}

function targets(rows: readonly Row[]): string[] {
  const last = rows.at(-1);
  if (!last) return [];
  const { build, check, built, files, floor, articles, page, search } = last;
  const before = rows.findLast((row) => row.articles < articles);
  const kept = (is: boolean): string => (is ? 'yes' : 'no');
  const lines = [
    ['build : floor', '≤ 1.3', ratio(build.wall, floorOf(floor)), kept(build.wall <= 1.3 * floorOf(floor))],
    ...(before
      ? [
          [
            `build of ${count(articles)} : build of ${count(before.articles)} articles`,
            `≤ ${((articles / before.articles) * 1.1).toFixed(0)}`,
            ratio(build.wall, before.build.wall),
            kept(build.wall <= (articles / before.articles) * 1.1 * before.build.wall),
          ],
        ]
      : []),
    ['peak memory', '≤ 1,229 MiB', megabytes(build.memory), kept(build.memory <= 1.2 * 2 ** 30)],
    ['check : build', '≤ 0.1', ratio(check.wall, build.wall), kept(check.wall <= 0.1 * build.wall)],
    ['files : pages', '≤ 1.5', ratio(files, built.pages), kept(files <= 1.5 * built.pages)],
    ['heaviest page', '≤ 100 kB', kilobytes(page.bytes), kept(page.bytes <= 100_000)],
    ['first results', '≤ 230 kB', kilobytes(search.bytes), kept(search.bytes <= 230_000)],
    ['wait for results, median', '≤ 50 ms', milliseconds(search.median), kept(search.median <= 50)],
  ];
  return [`## Targets, at ${count(articles)} articles`, table(['measure', 'target', 'measured', 'kept'], lines)];
}

function machine(): string {
  const [cpu] = os.cpus();
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory}, ${os.type()} ${os.release()}, load ${os.loadavg()[1]?.toFixed(1)}; Node ${process.versions.node}, Astro ${versionOf('astro')}, Pagefind ${versionOf('pagefind')}.`;
}

function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

function floorOf({ pages, index }: Row['floor']): number {
  return pages.wall + index.wall;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...lines.map(line)].join('\n');
}

const count = (number: number): string => number.toLocaleString('en');
const seconds = (time: number): string => `${time.toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
const ratio = (a: number, b: number): string => (a / b).toFixed(2);
