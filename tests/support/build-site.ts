// Builds a site as a person would, with the command of the project, into a folder of the caller's choice.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface BuildRequest {
  /** The content folder (`ARCHIVE_CONTENT`). */
  content: string;
  /** Where the site goes (`ARCHIVE_OUT`). */
  out: string;
  /** The public address (`ARCHIVE_URL`); the content's own unless told. */
  url?: string;
  /** Further variables of the environment. */
  env?: Readonly<Record<string, string>>;
  /** The user that runs the command, by number; root alone can choose another. */
  uid?: number;
  /** Told the process when it has begun. */
  onStart?: (process: ChildProcess) => void;
}

export interface BuildOutcome {
  /** Exit code of the command; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `node src/cli/build.ts` and tells how it ended; a build that fails is an outcome, no exception. */
export function runBuild({ content, out, url, env: more, uid, onStart }: BuildRequest): Promise<BuildOutcome> {
  const env = {
    ...process.env,
    ARCHIVE_CONTENT: content,
    ARCHIVE_OUT: out,
    ARCHIVE_URL: url,
    // What Vitest has set must not reach the build; undefined leaves a variable out.
    NODE_ENV: undefined,
    VITEST: undefined,
    ...more,
  };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      cwd: root,
      env,
      uid,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onStart?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Builds a site that must succeed. @throws with everything that the command printed where it does not. */
export async function buildSite(request: BuildRequest): Promise<void> {
  const { code, stdout, stderr } = await runBuild(request);
  if (code !== 0) throw new Error(`The build of ${request.content} failed (exit code ${code}):\n${stdout}${stderr}`);
}
