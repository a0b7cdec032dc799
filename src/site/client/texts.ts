// The words that the scripts for links and citations say, handed over by the page.
export interface LinkTexts {
  readonly copied: string;
  readonly textCopied: string;
  readonly copy: string;
  readonly byHand: string;
  readonly close: string;
}

/** What the article page needs besides, for words that are selected. */
export interface SelectionTexts {
  readonly selected: string;
  readonly toWords: string;
  readonly citeWords: string;
  readonly paragraph: string;
  readonly paragraphs: string;
  readonly quotesWithin: string;
}

/** An element made by a script. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
