// The strip at the foot of the window that says what was copied, or gives a text to copy by hand.
import { create, type LinkTexts } from './texts.ts';

export interface Notice {
  /**
   * Copies a text and says so; where the browser does not allow it, offers the text in a field.
   *
   * @param said what is said when it has worked
   * @param more what is shown with the text, which then stays until it is closed
   */
  readonly copy: (text: string, said: string, more?: readonly Node[]) => Promise<void>;
}

/** How long a short message stays, in milliseconds. */
const patience = 5000;

/** @param place the element at whose end the strip stands */
export function makeNotice(place: HTMLElement, texts: LinkTexts): Notice {
  // A live region must be there before it speaks.
  const status = create('p', { role: 'status' });
  const field = create('textarea', { readOnly: true, rows: 3 });
  const extra = create('div', {});
  const close = create('button', { type: 'button', textContent: texts.close });
  const body = create('div', { hidden: true }, field, extra, close);
  const strip = create('div', { className: 'strip no-print' }, status, body);
  place.append(strip);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Element | null = null;

  const hide = (): void => {
    const hadFocus = strip.contains(document.activeElement);
    strip.classList.remove('shown');
    status.textContent = '';
    body.hidden = true;
    if (hadFocus && from instanceof HTMLElement) from.focus();
  };
  const show = (said: string, text: string | undefined, more: readonly Node[], isByHand = false): void => {
    clearTimeout(timer);
    // Said again, the same words are a new message.
    status.textContent = '';
    strip.classList.add('shown');
    // After the press has led where it leads: a link to a place on the page takes the focus there.
    setTimeout(() => {
      status.textContent = said;
      if (!isByHand) return;
      field.focus();
      field.select();
    });
    body.hidden = text === undefined;
    field.value = text ?? '';
    field.ariaLabel = said;
    extra.replaceChildren(...more);
    if (text === undefined) timer = setTimeout(hide, patience);
  };
  close.addEventListener('click', hide);
  strip.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return {
    copy: async (text, said, more = []) => {
      from = document.activeElement;
      try {
        await navigator.clipboard.writeText(text);
        show(said, more.length > 0 ? text : undefined, more);
      } catch {
        show(texts.byHand, text, more, true);
      }
    },
  };
}
