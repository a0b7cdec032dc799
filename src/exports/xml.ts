// XML 1.0 (5th edition): text and attributes, and elements written with the least that a reader of the file needs.

/** Text of an element. `>` is escaped too, so that `]]>` cannot end a section that never began. */
export function xmlText(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** Value of an attribute in double quotation marks; line breaks and tabs survive normalization as references. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/["\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An element; attributes that are undefined are left out.
 *
 * @param content XML, not text
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element that holds a text and nothing else; nothing at all for no text. */
export function textElement(name: string, attributes: Attributes, text: string | undefined): string {
  return text === undefined ? '' : element(name, attributes, xmlText(text));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
