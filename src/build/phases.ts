// Which part of a build takes how long: one line each for a person who waits, figures for a machine that asks.

/** The parts of a build in their order, each with what it is doing. */
export const phases = {
  claim: 'claiming the output folder',
  read: 'reading the content',
  validate: 'checking the content',
  link: 'linking the records',
  render: 'drawing the pages',
  exports: 'writing the data files',
  index: 'building the search index',
  finish: 'putting the site in place',
} as const;

export type Phase = keyof typeof phases;

/** Milliseconds by phase, in the order in which they began. Some run beside others. */
export type Timings = Readonly<Partial<Record<Phase, number>>>;

export interface PhaseLog {
  /** Ends the phase before and begins the next. */
  readonly begin: (phase: Phase) => void;
  /** How long a phase took that ran beside others, instead of how long was waited for it. */
  readonly took: (phase: Phase, milliseconds: number) => void;
  /** Ends the last phase; how long each took, and all together. */
  readonly end: () => { readonly total: number; readonly milliseconds: Timings };
  /** What is being done now, in words. */
  readonly current: () => string;
}

/** Builds that end sooner need no lines. */
const patience = 2000;

/**
 * @param terminal writes to a terminal, where a person waits; undefined for pipes and CI, which get no lines
 * @param now milliseconds that only grow
 */
export function logPhases(terminal: ((text: string) => void) | undefined, now = () => performance.now()): PhaseLog {
  const began = now();
  const timings: Partial<Record<Phase, number>> = {};
  let current: Phase = 'claim';
  let since = began;
  let waiting = '';
  const tell = (phase: Phase, milliseconds: number): void => {
    timings[phase] = milliseconds;
    if (milliseconds >= 100) waiting += `\r\u001b[K  ${phases[phase]}: ${(milliseconds / 1000).toFixed(1)} s\n`;
    // What is being done shows at once and is wiped away; what was done stays where the build is a long one.
    terminal?.('\r\u001b[K');
    if (now() - began < patience) return;
    terminal?.(waiting);
    waiting = '';
  };
  const show = (): void => terminal?.(`  ${phases[current]} …`);
  const end = (): void => {
    if (timings[current] === undefined) tell(current, now() - since);
  };
  return {
    begin: (phase) => {
      end();
      current = phase;
      since = now();
      show();
    },
    took: (phase, milliseconds) => {
      tell(phase, milliseconds);
      show();
    },
    end: () => {
      end();
      return { total: now() - began, milliseconds: timings };
    },
    current: () => phases[current],
  };
}
