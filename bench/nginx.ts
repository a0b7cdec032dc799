// npm run bench:nginx: serves the built site by nginx with docs/publish/nginx.conf, checks what a reader gets, puts load
// on it by wrk over loopback, and writes the figures to bench/nginx.md. Installs nothing; never part of npm test.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { checkServer } from './nginx-checks.ts';

const port = 8474;
const seconds = 8;
const connections = 64;
const site = process.env['ARCHIVE_OUT'] || 'dist';

const missing = ['nginx', 'wrk'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
if (missing.length > 0) {
  console.error(`Not found: ${missing.join(', ')}. On Debian: apt-get update && apt-get install -y nginx-light wrk`);
  process.exit(1);
}
if (!readdirSync('.').includes(site) && !path.isAbsolute(site)) {
  console.error(`There is no site in ${site}. Run npm run build first.`);
  process.exit(1);
}

const work = mkdtempSync(path.join(tmpdir(), 'bench-nginx-'));
let server: ChildProcess | undefined;
try {
  chmodSync(work, 0o755);
  const root = path.join(work, 'site');
  cpSync(site, root, { recursive: true });
  compress(root);
  // A page that is gone, beside those of the ledger: the first quote of the site.
  const gone = `/quotes/${readdirSync(path.join(root, 'quotes'))
    .sort()
    .find((name) => !name.includes('.'))}/`;
  appendFileSync(path.join(root, '_gone'), `${gone} 1;\n`);
  server = await startNginx(root);
  const faults = await checkServer(`http://127.0.0.1:${port}`, root, gone);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else writeReport(measure(root));
} finally {
  if (server) await stopped(server);
  rmSync(work, { recursive: true, force: true });
}

/** Ends nginx and waits until it has put its things away. */
function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill();
  });
}

/** What the comment at the head of nginx.conf tells people to do with `gzip`. */
function compress(root: string): void {
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|css|js|json|jsonld|csv|svg|txt|xml|bib|ris)$/.test(file)) continue;
    const full = path.join(root, file);
    writeFileSync(`${full}.gz`, gzipSync(readFileSync(full), { level: 9 }));
  }
}

/** Starts nginx with the published configuration; only folder and port are others. */
async function startNginx(root: string): Promise<ChildProcess> {
  const published = readFileSync('docs/publish/nginx.conf', 'utf8')
    .replaceAll('/srv/archive', root)
    .replace(/listen 80;\n.*listen \[::\]:80;/, `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  );
  const file = path.join(work, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off;\npid ${work}/pid;\nerror_log stderr crit;\nworker_processes auto;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${published}}\n`,
  );
  execFileSync('nginx', ['-t', '-q', '-e', 'stderr', '-c', file], { stdio: 'inherit' });
  const child = spawn('nginx', ['-e', 'stderr', '-c', file], { stdio: 'inherit' });
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return child;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('nginx does not answer');
}

interface Load {
  readonly what: string;
  readonly bytes: number;
  readonly requests: string;
  readonly median: string;
  readonly slowest: string;
  readonly errors: string;
}

function measure(root: string): Load[] {
  const article = readdirSync(path.join(root, 'articles'))
    .sort()
    .find((name) => !name.includes('.'));
  const style = readdirSync(path.join(root, '_astro')).find((name) => name.endsWith('.css'));
  const index = readdirSync(path.join(root, 'pagefind/index')).sort()[0] ?? '';
  const chunk = path.posix.join(index, readdirSync(path.join(root, 'pagefind/index', index)).sort()[0] ?? '');
  const targets: readonly (readonly [what: string, address: string, file: string])[] = [
    ['the home page', '/', 'index.html.gz'],
    ['the article', `/articles/${article}/`, `articles/${article}/index.html.gz`],
    ['the style sheet', `/_astro/${style}`, `_astro/${style}.gz`],
    ['a part of the search index', `/pagefind/index/${chunk}`, `pagefind/index/${chunk}`],
    ['an address that leads nowhere', '/nowhere/', '404.html.gz'],
  ];
  return targets.map(([what, address, file]) => {
    const wrk = [
      '-t2',
      `-c${connections}`,
      `-d${seconds}s`,
      '--latency',
      '-H',
      'Accept-Encoding: gzip',
      `http://127.0.0.1:${port}${address}`,
    ];
    const said = execFileSync('wrk', wrk, { encoding: 'utf8' });
    const find = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? '–';
    return {
      what,
      bytes: readFileSync(path.join(root, file)).length,
      requests: String(Math.round(Number(find(/Requests\/sec:\s+(\S+)/)))),
      median: find(/50%\s+(\S+)/),
      slowest: find(/99%\s+(\S+)/),
      errors: find(/Socket errors: (.*)/),
    };
  });
}

function writeReport(loads: readonly Load[]): void {
  const version = spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr.trim().replace('nginx version: ', '');
  const rows = loads.map(
    ({ what, bytes, requests, median, slowest, errors }) =>
      `| ${what} | ${bytes} | ${requests} | ${median} | ${slowest} | ${errors} |`,
  );
  const text = [
    '# One host under load',
    '',
    `\`npm run bench:nginx\`: ${version} with \`docs/publish/nginx.conf\`, precompressed files, ${connections} connections of wrk over loopback for ${seconds} s each, on ${cpus().length} processors (${cpus()[0]?.model.trim()}) that nginx and wrk share.`,
    '',
    '| asked for | bytes (gzip) | answers a second | median | 99 % within | errors |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
  writeFileSync('bench/nginx.md', text);
  console.log(text);
}
