// Runs a command and measures it: wall time, CPU time and peak memory of the whole process tree (Linux, /proc).
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

export interface Measured {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds that all its processes computed, in user and kernel mode. */
  readonly cpu: number;
  /** Bytes: the largest sum of the resident memory of all its processes, looked at ten times a second. */
  readonly memory: number;
  readonly output: string;
}

export interface Command {
  /** Arguments for the Node that runs this. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** @throws Error with everything that the command printed when it fails */
export async function measure({ args, cwd, env = {} }: Command): Promise<Measured> {
  const began = performance.now();
  const before = cpuOfEndedChildren();
  const child = spawn(process.execPath, [...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  let memory = 0;
  const cpu = new Map<number, number>();
  const look = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    memory = Math.max(
      memory,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    );
    for (const { pid, seconds } of tree) cpu.set(pid, seconds);
  }, 100);
  try {
    const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
    const wall = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`);
    // A process that was killed is not in its parent's sum, one that was short is not seen by the looks: the larger.
    const seen = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
    return { wall, cpu: Math.max(seen, cpuOfEndedChildren() - before), memory, output };
  } finally {
    clearInterval(look);
  }
}

/** Clock ticks of /proc in a second, on every Linux that Node runs on. */
const ticks = 100;

/** Seconds of all children that have ended, and of theirs. */
function cpuOfEndedChildren(): number {
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

interface Seen {
  readonly pid: number;
  /** Bytes in memory. */
  readonly resident: number;
  /** CPU time until now. */
  readonly seconds: number;
}

/** A process and all that it started, as they are now. */
function processTree(root: number): Seen[] {
  const children = new Map<number, Seen[]>();
  const own: Seen[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const fields = statOf(name);
    const seen = {
      pid,
      resident: Number(fields[21] ?? 0) * 4096,
      seconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks,
    };
    if (pid === root) own.push(seen);
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), seen]);
  }
  const below = (pid: number): Seen[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  return [...own, ...below(root)];
}

/** The fields of /proc/<pid>/stat behind the name, which may hold anything; none for a process that has ended. */
function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
