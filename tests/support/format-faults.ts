// Whether a file reads as its format asks, and as nothing else: for exports of hostile texts.
import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import { XmlDocument } from 'libxml2-wasm';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { trap } from './hostile.ts';

/** What is wrong with a file, one sentence each; its name's ending says its format. */
export function formatFaults(name: string, bytes: Uint8Array): string[] {
  if (name.endsWith('.zip')) return bagFaults(name, bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [`${name}: not UTF-8`];
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file may hold
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text))
    return [`${name}: control characters`];
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  try {
    return (checks[ending]?.(text) ?? []).map((fault) => `${name}: ${fault}`);
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

const checks: Readonly<Record<string, (text: string) => string[]>> = {
  '.json': (text) => (JSON.parse(text) ? [] : ['empty']),
  '.jsonld': (text) => (JSON.parse(text) ? [] : ['empty']),
  '.csv': (text) => {
    const rows: string[][] = parseCsv(text, { bom: true, record_delimiter: '\r\n' });
    return rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell));
  },
  '.xml': (text) => {
    using document = XmlDocument.fromString(text);
    return document.find('//*[local-name()="script"]').map(() => 'a script');
  },
  '.svg': (text) => {
    using document = XmlDocument.fromString(text);
    const strangers = '//*[local-name()="script" or local-name()="foreignObject" or local-name()="image"]';
    return document.find(`${strangers} | //@*[starts-with(local-name(), "on")]`).map(() => 'a script or picture');
  },
  '.html': (text) => htmlFaults(text),
  '.ris': (text) =>
    text
      .split('\r\n')
      .slice(0, -1)
      .filter((line) => !/^[A-Z][A-Z0-9] {2}- .*$/.test(line) || /^TY {2}- (?!NEWS$)/.test(line)),
  '.bib': (text) => {
    let depth = 0;
    for (const character of text) {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      if (depth < 0 || (depth === 0 && /[^\s}@a-z]/.test(character))) return [`text outside of an entry: ${character}`];
    }
    return depth === 0 ? [] : ['an entry is not closed'];
  },
};

const parser = unified().use(rehypeParse);

/** Elements and attributes that no page of the archive has, and that a text would bring along if it became markup. */
export function htmlFaults(html: string): string[] {
  const tree = parser.parse(html);
  const elements = selectAll('*', tree);
  const strangers = elements.filter(
    ({ tagName, properties }) =>
      /^(?:img|iframe|object|embed|base|i|b|x)$/.test(tagName) ||
      (tagName === 'script' && properties['src'] === undefined && properties['type'] !== 'application/ld+json'),
  );
  const attributes = elements.flatMap(({ properties }) =>
    Object.entries(properties).filter(
      ([key, value]) =>
        /^on[A-Z]/.test(key) ||
        (/^(?:href|src|action|formAction|xLinkHref)$/.test(key) &&
          /^\s*(?:javascript|vbscript|data:text\/html)/i.test(String(value))),
    ),
  );
  const data = selectAll('script[type="application/ld+json"]', tree).filter((node) => !isJson(node.children));
  return [
    ...strangers.map(({ tagName }) => `an element <${tagName}>`),
    ...attributes.map(([key, value]) => `an attribute ${key}="${String(value)}"`),
    ...data.map(() => 'JSON-LD that does not parse'),
    ...(elements.some(({ properties }) => Object.keys(properties).some((key) => key.includes(trap)))
      ? ['the trap']
      : []),
  ];
}

function isJson(children: readonly { readonly type: string; readonly value?: string }[]): boolean {
  try {
    return JSON.parse(children.map(({ value = '' }) => value).join('')) !== null;
  } catch {
    return false;
  }
}

/** A bag (RFC 8493): every name stays in its folder, every file has the recorded SHA-512 and reads as its format asks. */
function bagFaults(name: string, bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes));
  const manifest = new TextDecoder().decode(
    files.find(([file]) => /manifest-sha512\.txt$/.test(file) && !file.includes('tag'))?.[1],
  );
  const listed = new Map(
    manifest
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(130), line.slice(0, 128)]),
  );
  return files.flatMap(([file, content]) => {
    const place = `${name}/${file}`;
    if (file.startsWith('/') || file.split('/').includes('..')) return [`${place}: leads out of the bag`];
    const local = file.slice(file.indexOf('/') + 1);
    const hash = listed.get(local) ?? listed.get(file);
    const wrong = hash !== undefined && createHash('sha512').update(content).digest('hex') !== hash;
    // The bag holds the source and the records as they are; they are not exports.
    const isContent = /\/(?:content|source)\//.test(file) || /\.(?:yaml|md)$/.test(file);
    return [...(wrong ? [`${place}: another SHA-512`] : []), ...(isContent ? [] : formatFaults(place, content))];
  });
}
