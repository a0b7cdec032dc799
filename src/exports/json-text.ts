// JSON as the text of a file, in pieces: a large archive is longer than a string can be.

/**
 * What `JSON.stringify(value, undefined, 2)` writes, and a line break.
 *
 * @param value plain data; a list may be any iterable
 * @param depth how many levels of objects and lists are taken apart; what lies below comes in one piece each
 */
export function* jsonText(value: unknown, depth: number): Generator<string> {
  yield* pieces(value, depth, '\n');
  yield '\n';
}

function* pieces(value: unknown, depth: number, lineBreak: string): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    // Line breaks stand between the tokens of JSON, never in them.
    yield JSON.stringify(value, undefined, 2).replaceAll('\n', lineBreak);
    return;
  }
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const inner = `${lineBreak}  `;
  let before = open;
  for (const [label, member] of isList(value) ? unlabelled(value) : labelled(value)) {
    yield `${before}${inner}${label}`;
    yield* pieces(member, depth - 1, inner);
    before = ',';
  }
  yield before === open ? `${open}${close}` : `${lineBreak}${close}`;
}

type Members = Iterable<readonly [label: string, member: unknown]>;

function isList(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function* unlabelled(list: Iterable<unknown>): Members {
  for (const member of list) yield ['', member];
}

/** A key whose value is undefined is left out, as `JSON.stringify` does. */
function* labelled(group: object): Members {
  for (const [key, member] of Object.entries(group)) {
    if (member !== undefined) yield [`${JSON.stringify(key)}: `, member];
  }
}
