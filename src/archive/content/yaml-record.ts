// Parses one YAML document and remembers where each of its values stands.
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../problems.ts';
import { excerpt } from '../text/closest-passage.ts';
import { characterFault } from './characters.ts';
import { type ContentFile, placeAt } from './content-file.ts';
import { plainYaml } from './plain-yaml.ts';
import { tooDeep, yamlFaults } from './yaml-faults.ts';

export type Path = readonly PropertyKey[];

export interface YamlRecord {
  readonly file: ContentFile;
  /** The plain value; undefined when the YAML cannot be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Offset in the file of the value at a path, or of its nearest ancestor that exists. */
  readonly offsetOf: (path: Path) => number;
  /** Offset of a key of the map at a path. */
  readonly offsetOfKey: (path: Path, key: string) => number;
}

/**
 * @param file the file that holds the YAML
 * @param start where the YAML begins in the file's text, in UTF-16 code units
 * @param end where it ends
 */
export function parseYaml(file: ContentFile, start = 0, end = file.text.length): YamlRecord {
  const value = plainYaml(file.text.slice(start, end));
  return value === undefined ? parseAny(file, start, end) : sound(file, value, () => parseAny(file, start, end));
}

/** A record that was read without the parser, which is asked only for places, that is where a value is wrong. */
function sound(file: ContentFile, value: unknown, parse: () => YamlRecord): YamlRecord {
  let parsed: YamlRecord | undefined;
  const places = (): YamlRecord => {
    parsed ??= parse();
    return parsed;
  };
  return {
    file,
    value,
    problems: [],
    offsetOf: (path) => places().offsetOf(path),
    offsetOfKey: (path, key) => places().offsetOfKey(path, key),
  };
}

function parseAny(file: ContentFile, start = 0, end = file.text.length): YamlRecord {
  const source = file.text.slice(start, end);
  const problems: Problem[] = [];
  const add = (offset: number, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ ...placeAt(file, start + offset), rule, message, remedy });
  };
  let document: ReturnType<typeof parseDocument>;
  try {
    // The parser compares every key with every other; `repeatedKeys` takes one look at each.
    document = parseDocument(source, { prettyErrors: false, stringKeys: true, uniqueKeys: false, logLevel: 'error' });
  } catch {
    add(0, 'yaml-syntax', tooDeep.message, tooDeep.remedy);
    return { file, value: undefined, problems, offsetOf: () => start, offsetOfKey: () => start };
  }
  if (document.directives?.yaml.explicit) {
    add(0, 'yaml-syntax', 'A record has no YAML directive (%YAML).', 'Remove the line.');
  }
  visitNodes(document, source, add);
  const aliasLines = new Set(problems.filter(({ rule }) => rule === 'yaml-alias').map(({ line }) => line));
  let isSyntaxBroken = false;
  for (const { offset, message, remedy } of yamlFaults(document)) {
    // `*word* word` is an alias for the parser, and then an error; what nests too deeply has been told.
    const isAliasToo = aliasLines.has(placeAt(file, start + offset).line);
    const isTold = message === tooDeep.message && problems.some((told) => told.message === message);
    // So has a hidden character, which may well be what the parser stumbles over.
    const isHidden = characterFault(lineAt(source, offset)) !== undefined;
    isSyntaxBroken = true;
    if (!isAliasToo && !isTold && !isHidden) add(offset, 'yaml-syntax', message, remedy);
  }
  const usable = !isSyntaxBroken && problems.every(({ rule }) => rule !== 'yaml-syntax' && rule !== 'yaml-alias');
  return {
    file,
    value: usable ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    offsetOf: (path) => start + offsetOf(document.contents, path),
    offsetOfKey: (path, key) => start + offsetOfKey(document.contents, path, key),
  };
}

// No record nests deeper than ten; what walks over values afterwards recurses.
const deepest = 64;

/** What an archive does not use of YAML, and characters that hide in escapes. */
function visitNodes(
  document: ReturnType<typeof parseDocument>,
  source: string,
  add: (offset: number, rule: Problem['rule'], message: string, remedy: string) => void,
): void {
  const anchors = new Set<string>();
  visit(document, (_, node, path) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (path.length > deepest) {
      add(offset, 'yaml-syntax', tooDeep.message, tooDeep.remedy);
      return visit.BREAK;
    }
    if (isAlias(node)) {
      // The anchor has been told already; an alias alone is a text that begins with an asterisk.
      if (!anchors.has(node.source)) add(offset, 'yaml-alias', noAliases, writeOut);
      return undefined;
    }
    if ('anchor' in node && node.anchor !== undefined) {
      if (anchors.size === 0) add(offset, 'yaml-alias', noAliases, writeOut);
      anchors.add(node.anchor);
    }
    if (node.tag !== undefined && document.errors.length + document.warnings.length === 0) {
      add(offset, 'yaml-syntax', 'Tags (!name) are not used in an archive.', 'Remove the word that begins with "!".');
    }
    if (isMap(node)) {
      for (const { key, offset: at } of repeatedKeys(node))
        add(at, 'yaml-syntax', `The key "${excerpt(key, 0, 60)}" stands twice.`, 'Keep one of the two.');
    }
    if (isScalar(node) && typeof node.value === 'string') {
      const raw = source.slice(offset, node.range?.[1]);
      // What stands openly in the file has been told with its exact place.
      const fault = characterFault(node.value);
      if (fault && !characterFault(raw)) add(offset, fault.rule, fault.message, fault.remedy);
      if (isCutShort(node, path)) {
        add(
          node.range?.[1] ?? offset,
          'yaml-comment',
          `" #" begins a comment here, so the text ends before it: "${excerpt(node.value, 0, 60)}".`,
          'Put the text in quotation marks, or under ">-", if "#" belongs to it; else remove the comment.',
        );
      }
    }
    return undefined;
  });
}

function repeatedKeys(map: YAMLMap): { key: string; offset: number }[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [{ key: name, offset: key.range?.[0] ?? 0 }];
    seen.add(name);
    return [];
  });
}

const noAliases = 'Anchors and aliases (&name, *name) are not used in an archive.';
const writeOut = 'Write the value out, or put the text in quotation marks if it begins with & or *.';

/** Whether a comment ends a text that was meant to go on: a text of a language, or one of several words. */
function isCutShort(scalar: Scalar, path: readonly unknown[]): boolean {
  if (!scalar.comment || scalar.type !== 'PLAIN') return false;
  const pair = path.findLast((step) => isPair(step));
  if (pair?.key === scalar) return false;
  const key = isScalar(pair?.key) ? String(pair.key.value) : '';
  return languageKey.test(key) || /\s/.test(String(scalar.value));
}

/**
 * A JSON file as a record. JSON is YAML, so the same parser gives line and column; but a file that stands there exactly
 * as the archive's own tool prints it has no duplicate key and no hidden character, and a place is asked of it only
 * where a value is wrong. A ledger of tens of thousands of entries would take seconds otherwise.
 *
 * @param print how the tool prints the parsed value; it may throw where the value is of another shape
 */
export function parseJson(file: ContentFile, print: (value: unknown) => string): YamlRecord {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
    if (file.text.includes('\\u') || print(value) !== file.text) return parseAny(file);
  } catch {
    return parseAny(file);
  }
  return sound(file, value, () => parseAny(file));
}

function lineAt(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end);
}

const languageKey = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

function offsetOf(root: Node | null, path: Path): number {
  let offset = 0;
  let node: unknown = root;
  for (const step of ['', ...path]) {
    if (step !== '') node = child(node, step);
    if (!isNode(node) || !node.range) break;
    offset = node.range[0];
  }
  return offset;
}

function child(node: unknown, step: PropertyKey): unknown {
  return isCollection(node) ? node.get(typeof step === 'symbol' ? step.description : step, true) : undefined;
}

function offsetOfKey(root: Node | null, path: Path, key: string): number {
  let node: unknown = root;
  for (const step of path) node = child(node, step);
  return (isMap(node) ? keyOffsets(node).get(key) : undefined) ?? offsetOf(root, path);
}

// Of a map with thousands of unknown keys each is asked for.
const knownOffsets = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();

function keyOffsets(map: YAMLMap): ReadonlyMap<string, number> {
  const known = knownOffsets.get(map);
  if (known) return known;
  const offsets = new Map(
    map.items.map(({ key }) => (isScalar(key) ? [String(key.value), key.range?.[0] ?? 0] : ['', 0])),
  );
  knownOffsets.set(map, offsets);
  return offsets;
}
