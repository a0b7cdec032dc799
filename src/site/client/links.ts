// Permanent links that copy themselves when they are pressed, and a button behind each text that is meant for copying.
// Without this script they are links to follow and texts to select.
import { makeNotice } from './notice.ts';
import type { offerSelection } from './selection.ts';
import { create, type LinkTexts, type SelectionTexts } from './texts.ts';

/** @param offer what to do about words that are selected, where the page has the texts for it */
export function startLinks(offer?: typeof offerSelection): void {
  const tools = document.querySelector<HTMLElement>('[data-link-tools]');
  if (!tools) return;
  const texts = JSON.parse(tools.dataset['linkTools'] ?? '') as LinkTexts & Partial<SelectionTexts>;
  const notice = makeNotice(tools, texts);
  /** The public address of the page where it has one: this copy may stand elsewhere. */
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const page = canonical ?? location.href.replace(/#.*/, '');

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A link to the page itself would load it anew; one to a place on it is followed.
    if (link.hash === '') event.preventDefault();
    notice.copy(page + link.hash, texts.copied);
  });

  for (const element of document.querySelectorAll<HTMLElement>('[data-copyable]')) {
    const text = element.textContent.trim();
    const button = create('button', { type: 'button', className: 'copy no-print', textContent: texts.copy });
    button.ariaLabel = `${texts.copy}: ${element.previousElementSibling?.textContent.trim()}`;
    button.addEventListener('click', () => notice.copy(text, texts.textCopied));
    element.append(' ', button);
  }

  offer?.(texts as LinkTexts & SelectionTexts, notice, page, canonical !== undefined);
}
