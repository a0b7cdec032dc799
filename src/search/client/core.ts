// Loads Pagefind and the index, once, when a reader turns to the search; and tells when a part of them is missing.
import { type Engine, type Pagefind, startEngine } from './engine.ts';

/** Address of the folder with the index, as the page's search form has it. */
const folder = new URL(document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? '/', location.href)
  .href;

let started: Promise<Engine> | undefined;
let words: Promise<string[]> | undefined;
let isBroken = false;

/** @throws when it does not load */
export function loadCore(): Promise<Engine> {
  started ??= start();
  return started;
}

/** @throws when a file of the index did not come: Pagefind itself would only find less */
export function checkLoaded(): void {
  if (isBroken) throw new Error('index incomplete');
}

/** All words of the archive in the language of the page. */
export function loadWords(): Promise<string[]> {
  words ??= load('words');
  return words;
}

/** A file that has the same name in every index, in the language of the page: a copy of an older one would not fit. */
const load = (kind: string): Promise<never> =>
  get(`${kind}/${document.documentElement.lang}.json`, { cache: 'no-cache' });

async function get(file: string, options?: RequestInit): Promise<never> {
  return (await fetch(folder + file, options)).json() as never;
}

async function start(): Promise<Engine> {
  watchRequests();
  const [pagefind, catalogue] = await Promise.all([loadPagefind(), load('catalogue')]);
  return startEngine(
    pagefind,
    { catalogue, facets: () => load('facets'), dates: () => load('dates'), texts: (file) => get(`records/${file}`) },
    {
      basePath: new URL(folder).pathname,
      // The search itself takes a few milliseconds; a worker would cost its code once more.
      noWorker: true,
    },
  );
}

/** By a script element: the bundler would put its own loader, larger than all of this file, around an `import()`. */
function loadPagefind(): Promise<Pagefind> {
  return new Promise((done, fail) => {
    addEventListener('pagefind', (event) => done((event as CustomEvent<Pagefind>).detail), { once: true });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${folder}start.js`;
    script.onerror = fail;
    document.head.append(script);
  });
}

function watchRequests(): void {
  const { fetch } = window;
  window.fetch = async (...request) => {
    const response = await fetch(...request).catch(() => Response.error());
    isBroken ||= !response.ok;
    return response;
  };
  // Pagefind begins to load without waiting for the end; what fails is said when it is asked.
  addEventListener('unhandledrejection', (event) => {
    if (isBroken) event.preventDefault();
  });
}
