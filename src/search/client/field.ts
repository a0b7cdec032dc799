// The search field of every page: `/` leads into it, Escape out of it; entering it fetches what the search page needs.

const fields = 'form[data-index] input';
let isFetched = false;

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLElement)) return;
  if (key === 'Escape' && target.matches(fields)) {
    // Browsers would empty the field.
    event.preventDefault();
    target.blur();
  }
  if (key !== '/' || ctrlKey || metaKey || altKey || target.closest('input, textarea, select, [contenteditable]'))
    return;
  // On the search page its own, not the one in the header.
  const field =
    document.querySelector<HTMLInputElement>(`main ${fields}`) ?? document.querySelector<HTMLInputElement>(fields);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

document.addEventListener('focusin', ({ target }) => {
  // The search page loads it all by itself.
  if (
    isFetched ||
    !(target instanceof HTMLElement) ||
    !target.matches(fields) ||
    document.querySelector('[data-search]')
  )
    return;
  isFetched = true;
  // What fails here is said on the search page, where it matters.
  fetchCore(target.closest('form')?.dataset['index'] ?? '').catch(() => undefined);
});

/** Pagefind's module and the WebAssembly of the language, into the browser's cache; Enter leaves the page meanwhile. */
async function fetchCore(folder: string): Promise<void> {
  const get = (file: string): Promise<Response> => fetch(folder + file, { keepalive: true });
  const [entry] = await Promise.all([get('pagefind-entry.json'), get('pagefind.js')]);
  const { languages } = await entry.json();
  await get(`wasm.${languages[document.documentElement.lang]?.wasm ?? 'unknown'}.pagefind`);
}
