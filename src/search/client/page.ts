// The search page: what is typed and chosen becomes address and results; Back and reload bring them again.
import { fill, fillCount } from '../../i18n/words.ts';
import { findControls, required } from './controls.ts';
import { checkLoaded, loadCore, loadWords } from './core.ts';
import { create, drawResult } from './draw.ts';
import type { Hit } from './engine.ts';
import { finder, type Outcome } from './find.ts';
import type { PageWords } from './page-words.ts';
import { parseQuery, type Query } from './query.ts';
import { readState, type State, writeState } from './state.ts';
import { nearestWords } from './suggest.ts';

/** What a history entry remembers besides its address. */
interface Place {
  /** How many results were drawn. */
  readonly shown: number;
  /** How far the page was scrolled. */
  readonly y: number;
}

const step = 10;
const root = required<HTMLElement>(document, '[data-search]');
const part = <Kind extends HTMLElement = HTMLElement>(name: string): Kind => required<Kind>(root, `[data-${name}]`);
const status = required<HTMLElement>(root, '[role="status"]');
const form = required<HTMLFormElement>(root, 'form');
const results = part('search-results');
const more = part<HTMLButtonElement>('more');
const notes = part('notes');
const help = part('help');
const meant = part('meant');
const suggestions = part('suggestions');
const failed = part('failed');
const controls = findControls(required(form, 'input'), part('controls'));
const texts = JSON.parse(root.dataset['search'] ?? '{}') as PageWords;

let find: ReturnType<typeof finder> | undefined;
/** Answers to questions before this one come too late. */
let latest = 0;
let shown = 0;
/** Whether the query stands as it was meant: more typing begins a step of its own for Back. */
let isSettled = true;

async function run(state: State, wanted = step): Promise<void> {
  latest += 1;
  const mine = latest;
  results.ariaBusy = 'true';
  try {
    const query = parseQuery(state.text, texts.smallWords);
    find ??= finder(await loadCore());
    const isAsked = query.words.length > 0 || Object.keys(state.choice).length > 0;
    const outcome = await find(query, state.choice, state.sort);
    const hits = isAsked ? outcome.hits : [];
    const items = await draw(hits.slice(0, wanted), outcome);
    const suggested = outcome.unknown.length > 0 ? await suggest(state, outcome.unknown, query) : [];
    checkLoaded();
    if (mine !== latest) return;
    results.replaceChildren(...items);
    shown = items.length;
    more.hidden = shown >= hits.length;
    more.onclick = async () => {
      const next = await draw(hits.slice(shown, shown + step), outcome);
      results.append(...next);
      shown += next.length;
      more.hidden = shown >= hits.length;
      next[0]?.querySelector('a')?.focus();
    };
    const isNone = hits.length === 0 && (isAsked || state.text !== '');
    help.hidden = !isNone;
    failed.hidden = true;
    suggestions.replaceChildren(...suggested);
    meant.hidden = suggested.length === 0;
    notes.replaceChildren(...(isNone ? [] : remarks(outcome)));
    status.textContent = isNone
      ? fill(texts.none, { query: state.text })
      : isAsked
        ? fillCount(texts.locale, texts.results, hits.length)
        : '';
    const counts = await outcome.counts();
    checkLoaded();
    if (mine !== latest) return;
    controls.count(counts);
  } catch (error) {
    if (mine !== latest) return;
    console.warn(error);
    for (const part of [results, notes, status]) part.replaceChildren();
    for (const part of [help, meant, more]) part.hidden = true;
    failed.hidden = false;
  }
  results.ariaBusy = 'false';
}

async function draw(hits: readonly Hit[], { words, near }: Outcome): Promise<HTMLLIElement[]> {
  const records = await (await loadCore()).read(hits);
  return records.map((found, index) =>
    drawResult(found, { words, isNear: near.has(hits[index]?.id ?? -1), box: controls.box, texts }),
  );
}

/** What was left out of the search. */
function remarks({ unknown, without, phraseFound }: Outcome): HTMLElement[] {
  const say = (phrase: string, words: readonly string[]): string[] =>
    words.length > 0
      ? [fill(phrase, { words: words.map((word) => `${texts.openQuote}${word}${texts.closeQuote}`).join(', ') })]
      : [];
  const said = [
    ...say(texts.unknown, unknown),
    ...say(texts.without, without),
    ...(phraseFound ? [] : [texts.phraseMissing]),
  ];
  return said.map((text) => create('p', {}, text));
}

/** The query with one of its unknown words mended, as links. */
async function suggest(state: State, unknown: readonly string[], { words }: Query): Promise<HTMLLIElement[]> {
  const known = await loadWords();
  return unknown.slice(0, 3).flatMap((word) =>
    nearestWords(word, known).map((near) => {
      const link = create('a', {}, near);
      link.href = writeState({ ...state, text: words.map((other) => (other === word ? near : other)).join(' ') });
      return create('li', {}, link);
    }),
  );
}

function remember(): void {
  history.replaceState({ shown, y: scrollY } satisfies Place, '');
}

function go(isStep: boolean): void {
  const state = controls.read();
  // The place in the entry that is left.
  if (isStep) remember();
  history[isStep ? 'pushState' : 'replaceState'](null, '', location.pathname + writeState(state));
  run(state);
}

async function restore(): Promise<void> {
  const state = readState(location.search, (facet, value) => controls.box(facet, value) !== undefined);
  const place = history.state as Place | null;
  controls.show(state);
  isSettled = true;
  // Without what the page does not know.
  history.replaceState(place, '', location.pathname + writeState(state));
  if (location.search === '' && !find) return;
  await run(state, Math.max(step, place?.shown ?? 0));
  scrollTo(0, place?.y ?? 0);
}

// Results come after the page: the browser would scroll too early.
history.scrollRestoration = 'manual';
form.addEventListener('focusin', () => loadCore().catch(() => undefined), { once: true });
form.oninput = () => {
  go(isSettled);
  isSettled = false;
};
form.onsubmit = (event) => {
  event.preventDefault();
  isSettled = true;
  go(false);
};
part('controls').addEventListener('change', () => {
  isSettled = true;
  go(true);
});
window.onpopstate = restore;
window.onpagehide = remember;
addEventListener('scrollend', remember);
part('fallback').hidden = true;
part('body').hidden = false;
restore();
