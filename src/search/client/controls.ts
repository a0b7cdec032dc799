// The controls of the search page: the field, the filters with their numbers, the sorting.
import type { Counts } from './facets.ts';
import type { Sort } from './find.ts';
import type { State } from './state.ts';

export interface Controls {
  /** The box of a value that can be chosen. */
  box(facet: string, value: string): HTMLInputElement | undefined;
  read(): State;
  show(state: State): void;
  /** Numbers beside the values; a value without results hides unless it is chosen. */
  count(counts: Counts): void;
}

/** @param choices holds filters and sorting; its `change` events, those that come from buttons too, mean another search */
export function findControls(field: HTMLInputElement, choices: HTMLElement): Controls {
  const boxes = [...choices.querySelectorAll('input')];
  const sort = required<HTMLSelectElement>(choices, 'select');
  const quotesOnly = required<HTMLButtonElement>(choices, '[data-quotes-only]');
  const clear = required<HTMLButtonElement>(choices, '[data-clear]');
  const isQuotesOnly = (): boolean =>
    boxes.every(({ name, value, checked }) => name !== 'type' || checked === (value === 'quote'));
  const choose = (isChosen: (box: HTMLInputElement) => boolean): void => {
    for (const box of boxes) box.checked = isChosen(box);
    choices.dispatchEvent(new Event('change'));
  };
  quotesOnly.onclick = () => {
    const turnOff = isQuotesOnly();
    choose(({ name, value, checked }) => (name === 'type' ? !turnOff && value === 'quote' : checked));
  };
  clear.onclick = () => {
    choose(() => false);
    // The button is gone, its focus with it.
    field.focus();
  };
  return {
    box: (facet, value) => boxes.find((box) => box.name === facet && box.value === value),
    read: () => {
      const choice: Record<string, string[]> = {};
      for (const { name, value, checked } of boxes) if (checked) choice[name] = [...(choice[name] ?? []), value];
      return { text: field.value.trim(), choice, sort: sort.value as Sort };
    },
    show: ({ text, choice, sort: by }) => {
      if (field.value.trim() !== text) field.value = text;
      sort.value = by;
      for (const box of boxes) box.checked = choice[box.name]?.includes(box.value) ?? false;
    },
    count: (counts) => {
      for (const box of boxes) {
        const number = counts[box.name]?.[box.value] ?? 0;
        const label = box.closest('label');
        if (!label) continue;
        label.hidden = number === 0 && !box.checked;
        required(label, '[data-count]').textContent = `${number}`;
      }
      for (const group of choices.querySelectorAll('fieldset'))
        group.hidden = !group.querySelector('label:not([hidden])');
      clear.hidden = !boxes.some(({ checked }) => checked);
      quotesOnly.ariaPressed = `${isQuotesOnly()}`;
    },
  };
}

/** @throws Error when the page lacks it: that is a bug of the page */
export function required<Kind extends Element>(root: ParentNode, selector: string): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(selector);
  return element;
}
