// Vitest's global set-up of the project "browser": finds the browser, and unpacks it before several tests ask for it.
import type { TestProject } from 'vitest/node';
import { type ChromiumPlace, locateChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** For `launchChromium(inject('chromium'))`. */
    chromium: ChromiumPlace;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await locateChromium());
}
