// The build as a command: says what it does, and on failure what went wrong and what still stands.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { reportProblems } from '../archive/report.ts';
import { adviceFor, reasonOf } from '../build/advice.ts';
import { type BuiltSite, buildSite } from '../build/build-site.ts';
import { claimOutputFolder } from '../build/output-folder.ts';
import { logPhases, type PhaseLog } from '../build/phases.ts';
import { openSharedArchive } from '../site/shared-archive.ts';
import { givenContentFolder, givenOutputFolder, givenTimingsFile } from './environment.ts';

// Two threads with an archive each: left alone, the heap of each grows to twice of what it needs before it is swept.
setFlagsFromString('--heap-growing-percent=15');

/** Builds the site as the environment asks; says on the console what it does. Returns whether the site was built. */
export async function buildFromEnvironment(): Promise<boolean> {
  const output = givenOutputFolder();
  const isWatched = process.stdout.isTTY && !process.env['CI'];
  const log = logPhases(isWatched ? (text) => process.stdout.write(text) : undefined);
  try {
    // Claimed before the content is read, so that even a refused build repairs what a killed one left.
    const folder = claimOutputFolder(output);
    try {
      const content = givenContentFolder();
      const { archive, problems } = openSharedArchive(content, log.begin);
      if (!archive) {
        log.end();
        console.error(`${reportProblems(problems, content)} Nothing was built; ${output} is as it was.`);
        return false;
      }
      const url = process.env['ARCHIVE_URL'] || undefined;
      const built = await buildSite({ archive, content, folder, url, log });
      const of = `${archive.quotes.length} quotes of ${archive.articles.length} articles`;
      console.log(summary(log, built, `Built ${output} from ${of}`));
      return true;
    } finally {
      folder.release();
    }
  } catch (error) {
    log.end();
    const reason = reasonOf(error);
    const lines = [`The build failed while ${log.current()}: ${reason}`, adviceFor(reason), `${output} is as it was.`];
    console.error(lines.filter((line) => line !== '').join('\n'));
    return false;
  }
}

/** The last line; the same in figures goes into the file that `ARCHIVE_TIMINGS` names. */
function summary(log: PhaseLog, { pages, files, records }: BuiltSite, built: string): string {
  const { total, milliseconds } = log.end();
  const timings = givenTimingsFile();
  if (timings) writeFileSync(timings, `${JSON.stringify({ pages, files, records, milliseconds, total }, null, 2)}\n`);
  return `${built}: ${pages} pages, ${records} search records, no problems, in ${(total / 1000).toFixed(1)} s.`;
}
