// npm run bench [-- 10 100]: builds synthetic archives of growing size, and in the same run what bounds them; the
// figures go into bench/results.md. Needs Linux, the repository and its packages, nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { measureIndex, measurePages, recordTexts } from './floor.ts';
import { folderSize, heaviestPage } from './folder-size.ts';
import { measure } from './measure.ts';
import { measureSearch } from './measure-search.ts';
import { type BuildTimings, type Row, report } from './report.ts';
import { syntheticArchive, writeArchive } from './synthetic-archive.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = path.join(root, '.cache', 'bench', `run-${process.pid}`);

const asked = process.argv.slice(2);
const sizes = asked.length > 0 ? asked.map(Number) : [10, 100, 1000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('Say numbers of articles: npm run bench -- 10 100');
  process.exit(1);
}

const clean = (): void => rmSync(work, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clean();
    process.exit(1);
  });
}

try {
  const rows: Row[] = [];
  for (const articles of sizes) rows.push(await bench(articles));
  const text = report(rows);
  console.log(`\n${text}`);
  // A run of other sizes than the standard ones is a look, no result.
  if (asked.length === 0) writeFileSync(path.join(root, 'bench', 'results.md'), text);
} finally {
  clean();
}

async function bench(articles: number): Promise<Row> {
  const folder = path.join(work, String(articles));
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'dist');
  const timings = path.join(folder, 'timings.json');
  const env = { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ARCHIVE_TIMINGS: timings, ARCHIVE_URL: undefined };
  const cli = (name: string) => measure({ args: [path.join('src', 'cli', `${name}.ts`)], cwd: root, env });
  const step = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    console.error(`${articles} articles: ${name} …`);
    return work();
  };

  mkdirSync(folder, { recursive: true });
  console.error(`${articles} articles: writing the archive …`);
  writeArchive(content, syntheticArchive({ articles }));
  await step('ledger', () => cli('permalinks'));
  const check = await step('check', () => cli('check'));
  const build = await step('build', () => cli('build'));
  const built: BuildTimings = JSON.parse(readFileSync(timings, 'utf8'));
  const { files, bytes } = folderSize(out);
  const page = heaviestPage(out);
  const search = await step('search', () => measureSearch(out));
  rmSync(out, { recursive: true });
  const pages = await step('floor, pages', () => measurePages(path.join(folder, 'pages'), built.pages));
  const texts = recordTexts(syntheticArchive({ articles }), built.records);
  const index = await step('floor, index', () => measureIndex(path.join(folder, 'index'), texts));
  rmSync(folder, { recursive: true });
  return { articles, check, build, built, files, bytes, page, search, floor: { pages, index } };
}
