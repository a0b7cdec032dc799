// Reads YAML as records are mostly written: keys on lines of their own, texts that mean themselves. The parser knows the
// rest of YAML too, and takes ten times as long.

/**
 * The value of a YAML document of the plain kind: exactly what the parser says of it, which finds nothing wrong with it.
 *
 * Plain are maps with keys of letters, digits, hyphens and underscores, indented by two spaces; lists of one item a line;
 * texts in quotation marks without an escape, under `>-` without empty lines, or bare ones that begin with a letter;
 * `true` and `false`; lists and maps of such texts in brackets on one line. No comment, no empty line.
 *
 * @returns undefined when the document is of another kind
 */
export function plainYaml(source: string): unknown {
  if (source === '' || strange.test(source)) return undefined;
  const lines = source.endsWith('\n') ? source.slice(0, -1).split('\n') : source.split('\n');
  const place: Place = { lines, next: 0 };
  const value = readMap(place, 0);
  return place.next === lines.length ? value : undefined;
}

/** The lines of a document, and which of them is read next. */
interface Place {
  readonly lines: readonly string[];
  next: number;
}

// Empty lines, spaces at the end of one, and characters that are no text or that the parser takes in its own way.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const strange = /^\n|\n\n| $|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/m;
const pair = /([A-Za-z][\w-]{0,80}):(?: (.+))?$/y;
/** The largest indentation of a key: no record nests deeper, and what does is the parser's to tell. */
const deepest = 20;

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return indent;
}

/** @param indent of its keys; the first of them may stand behind the mark of a list */
function readMap(place: Place, indent: number): Record<string, unknown> | undefined {
  if (indent > deepest) return undefined;
  const map: Record<string, unknown> = {};
  do {
    pair.lastIndex = indent;
    const [, key, text] = pair.exec(place.lines[place.next] ?? '') ?? [];
    if (key === undefined || Object.hasOwn(map, key)) return undefined;
    place.next += 1;
    const value = text === undefined ? readBelow(place, indent) : readText(place, indent, text);
    if (value === undefined) return undefined;
    map[key] = value;
  } while (place.next < place.lines.length && indentOf(place.lines[place.next] ?? '') >= indent);
  return map;
}

/** What stands below a key: a list, which may be indented no further than the key, or a map. */
function readBelow(place: Place, indent: number): unknown {
  const line = place.lines[place.next] ?? '';
  const inner = indentOf(line);
  if (line.startsWith('- ', inner))
    return inner === indent || inner === indent + 2 ? readList(place, inner) : undefined;
  return inner === indent + 2 ? readMap(place, inner) : undefined;
}

function readList(place: Place, indent: number): unknown[] | undefined {
  const list: unknown[] = [];
  for (;;) {
    const line = place.lines[place.next];
    if (!line?.startsWith('- ', indent) || indentOf(line) < indent) return list;
    pair.lastIndex = indent + 2;
    let value: unknown;
    if (pair.test(line)) value = readMap(place, indent + 2);
    else {
      place.next += 1;
      value = readText(place, indent, line.slice(indent + 2));
    }
    if (value === undefined) return undefined;
    list.push(value);
  }
}

/** @param indent of what the text belongs to: a folded text is indented further */
function readText(place: Place, indent: number, text: string): unknown {
  if (text === '>-') return readFolded(place, indent);
  if (text.startsWith('[') || text.startsWith('{')) return readBrackets(text);
  if (text.startsWith('"') || text.startsWith("'")) return unquoted(text);
  return /: | #|:$/.test(text) ? undefined : bare(text);
}

function readFolded(place: Place, indent: number): string | undefined {
  const inner = indentOf(place.lines[place.next] ?? '');
  if (inner <= indent) return undefined;
  const lines: string[] = [];
  for (; place.next < place.lines.length; place.next += 1) {
    const line = place.lines[place.next] ?? '';
    const depth = indentOf(line);
    if (depth <= indent) break;
    if (depth !== inner) return undefined;
    lines.push(line.slice(inner));
  }
  return lines.join(' ');
}

const flowItem = /(?:([A-Za-z][\w-]{0,80}): )?("[^"\\]*"|'[^']*'|\p{L}[^,[\]{}:#"']*?) ?(?:, ?|$)/uy;

/** `[a, "b"]` or `{ de: a, en: "b" }` */
function readBrackets(text: string): unknown {
  const isMap = text.startsWith('{');
  if (!text.endsWith(isMap ? '}' : ']') || text.includes('  ')) return undefined;
  const inner = text.slice(1, -1).replace(/^ /, '').replace(/ $/, '');
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  for (flowItem.lastIndex = 0; flowItem.lastIndex < inner.length; ) {
    const [, key, item = ''] = flowItem.exec(inner) ?? [];
    const value = item.startsWith('"') || item.startsWith("'") ? unquoted(item) : bare(item);
    if (value === undefined || (key !== undefined) !== isMap) return undefined;
    if (key === undefined) list.push(value);
    else if (Object.hasOwn(map, key)) return undefined;
    else map[key] = value;
  }
  return isMap ? map : list;
}

function unquoted(text: string): string | undefined {
  return /^(?:"[^"\\]*"|'[^']*')$/.test(text) ? text.slice(1, -1) : undefined;
}

/** A text without quotation marks that YAML takes for nothing else. */
function bare(text: string): string | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\p{L}/u.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : undefined;
}
