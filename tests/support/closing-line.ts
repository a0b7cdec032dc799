// A Vitest reporter that ends the output with one line for people and scripts: "12 passed, 0 failed".
import type { Reporter, SerializedError, TestModule, TestSpecification, Vitest } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `12 passed, 0 failed`, and `, 3 skipped` where any were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts tests; what went wrong outside of a test (a file that does not load) counts as one failure each. */
function count(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') counts[state] += 1;
      else counts.skipped += 1;
    }
    const suites = [module, ...module.children.allSuites()];
    for (const suite of suites) counts.failed += suite.errors().length;
  }
  return counts;
}

export class ClosingLine implements Reporter {
  #watching = false;
  #files = 0;

  onInit(vitest: Vitest): void {
    this.#watching = vitest.config.watch;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#files = specifications.length;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const counts = count(modules, unhandledErrors);
    // A set-up that failed keeps files from running at all.
    counts.failed += this.#files - modules.length;
    const print = () => process.stdout.write(`${closingLine(counts)}\n`);
    if (this.#watching) print();
    // Vitest prints the error of a set-up after the run has ended.
    else process.once('exit', print);
  }
}
