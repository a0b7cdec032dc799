// The search field of every page: `/` leads into it, Escape out of it; the search is loaded when it is entered.
import { loadCore } from './core.ts';

const fields = 'form[data-index] input[name="q"]';
/** On the search page its own, not the one in the header. */
const field =
  document.querySelector<HTMLInputElement>(`main ${fields}`) ?? document.querySelector<HTMLInputElement>(fields);

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

for (const input of document.querySelectorAll<HTMLInputElement>(fields)) {
  // What fails here is said on the search page, where it matters.
  input.addEventListener('focus', () => loadCore().catch(() => undefined));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Browsers would empty the field.
    event.preventDefault();
    input.blur();
  });
}
