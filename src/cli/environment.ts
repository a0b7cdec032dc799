// What the commands take from the environment.
import process from 'node:process';

/** The content folder as the person gave it: `ARCHIVE_CONTENT`, else `content`. */
export function givenContentFolder(): string {
  return process.env['ARCHIVE_CONTENT'] || 'content';
}

/** The folder of the built site as the person gave it: `ARCHIVE_OUT`, else `dist`. */
export function givenOutputFolder(): string {
  return process.env['ARCHIVE_OUT'] || 'dist';
}

/** A file that shall get the times of a build, phase by phase, as JSON: `ARCHIVE_TIMINGS`. */
export function givenTimingsFile(): string | undefined {
  return process.env['ARCHIVE_TIMINGS'] || undefined;
}

/** How long `verify` waits for one answer of a host, in milliseconds: `ARCHIVE_TIMEOUT` in seconds, else 20 s. */
export function givenTimeout(): number {
  return Number(process.env['ARCHIVE_TIMEOUT'] || 20) * 1000;
}
