// HTML of the reading copy: text that cannot become markup, and elements made of it.

/** HTML, not text: made by `text` and `tag` alone. */
export type Html = string & { readonly html: true };

export function text(value: string | undefined): Html {
  return (value ?? '').replace(/[&<>"]/g, (character) => entities[character] ?? character) as Html;
}

type Child = Html | undefined | false;

/** An element; attributes that are undefined and children that are nothing are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Html {
  return `${startTag(name, attributes)}${join(children)}</${name}>` as Html;
}

/** The same in pieces, for content that is made as it is asked for. */
export function* tagAround(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: Iterable<Html>,
): Generator<Html> {
  yield startTag(name, attributes);
  yield* children;
  yield `</${name}>` as Html;
}

function startTag(name: string, attributes: Readonly<Record<string, string | undefined>>): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${text(value)}"`],
  );
  return `<${name}${written.join('')}>` as Html;
}

/** Pieces of HTML one after the other, between them what is given. */
export function join(children: readonly Child[], between = ''): Html {
  return children.filter((child) => child !== undefined && child !== false && child !== '').join(between) as Html;
}

/** An element that holds a text; nothing for no text. */
export function line(
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Html | undefined {
  return value === undefined || value === '' ? undefined : tag(name, attributes, text(value));
}

/** A list; nothing for no items. */
export function list(items: readonly Html[]): Html | undefined {
  return items.length === 0 ? undefined : tag('ul', {}, ...items.map((item) => tag('li', {}, item)));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
