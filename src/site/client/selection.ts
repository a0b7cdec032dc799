// Words of the article that are selected: a link to them, and a sentence that cites them.
import type { Notice } from './notice.ts';
import { type Selected, selectedWords } from './selected-words.ts';
import { textFragment } from './text-fragment.ts';
import { create, type LinkTexts, type SelectionTexts } from './texts.ts';

/** How long a selection must stand still before anything is offered, in milliseconds. */
const calm = 250;

/**
 * @param page address of the page, without a fragment
 * @param isPublic whether that is the archive's public address, which a citation may give
 */
export function offerSelection(
  texts: SelectionTexts & LinkTexts,
  notice: Notice,
  page: string,
  isPublic: boolean,
): void {
  let selected: Selected | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bar = create('div', { className: 'selection no-print', role: 'group', ariaLabel: texts.selected });

  const offer = (label: string, act: (chosen: Selected, address: string) => void): void => {
    const button = create('button', { type: 'button', textContent: label });
    button.addEventListener('click', () => {
      if (!selected) return;
      const chosen = selected;
      bar.remove();
      act(chosen, `${page}#${chosen.first}${textFragment(chosen, isUniqueOnPage()) ?? ''}`);
    });
    bar.append(button);
  };
  offer(texts.toWords, (_, address) => notice.copy(address, texts.copied));
  offer(texts.citeWords, (chosen, address) =>
    notice.copy(cite(chosen, isPublic ? address : '', texts), texts.textCopied, quoteLinks(chosen, texts)),
  );
  // Pressing a button must not take the selection away.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (bar.contains(document.activeElement)) return;
      const selection = getSelection();
      const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
      selected = range && selectedWords(range);
      const box = [...(range?.getClientRects() ?? [])].at(-1);
      if (!selected || !box) return bar.remove();
      // Behind the paragraph, so that the next press of Tab leads here.
      selected.end.after(bar);
      // Under the last line, or over it where the window ends.
      const under = box.bottom + 6;
      const top =
        under + bar.offsetHeight < innerHeight ? under : Math.min(box.top, innerHeight) - bar.offsetHeight - 6;
      bar.style.top = `${Math.max(0, top) + scrollY}px`;
      bar.style.left = `${selected.end.getBoundingClientRect().left + scrollX}px`;
    }, calm);
  });
}

/** The article's ready sentence and first bibliographic form, with words, paragraph and address in their places. */
function cite({ text, first, last }: Selected, address: string, texts: SelectionTexts): string {
  const number = first.slice(1);
  const place =
    first === last
      ? texts.paragraph.replace('{number}', number)
      : texts.paragraphs.replace('{first}', number).replace('{last}', last.slice(1));
  const [sentence = '', form = ''] = [...document.querySelectorAll('#cite [data-copyable]')].map(
    ({ firstChild }) => firstChild?.textContent?.trim() ?? '',
  );
  const said = sentence
    .replace(texts.paragraph.replace('{number}', '…'), () => place)
    .replace('…', () => text.replaceAll('\n', ' / '));
  return `${said} ${form.replace(/https?:\S+$/, '')}${address}`;
}

/** Links to the quotes among the words, as they stand beside their paragraphs. */
function quoteLinks({ quotes }: Selected, { quotesWithin }: SelectionTexts): Node[] {
  const links = quotes.flatMap((id) => {
    const link = document.querySelector<HTMLAnchorElement>(`.apparatus a[href$="/${id}/"]`);
    if (!link) return [];
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.querySelector('.initials')?.remove();
    return [create('li', {}, create('a', { href: `${link.href}#cite`, textContent: copy.textContent.trim() }))];
  });
  const list = create('ul', { className: 'links plain' }, ...links);
  return links.length > 0 ? [create('p', { textContent: quotesWithin }), list] : [create('span', {})];
}

/** Whether words stand on the page once: as browsers search, without regard to case and accents. */
function isUniqueOnPage(): (words: string) => boolean {
  const fold = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ');
  // biome-ignore lint/performance/useDomNodeTextContent: a browser looks for words that show
  const page = fold(document.body.innerText);
  return (words) => {
    const wanted = fold(words);
    const at = page.indexOf(wanted);
    return at !== -1 && page.indexOf(wanted, at + 1) === -1;
  };
}
