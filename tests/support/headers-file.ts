// The `_headers` file as Netlify and Cloudflare Pages read it: which headers an address gets.
import { readFileSync } from 'node:fs';

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file.
 *
 * @returns the headers of a path below the base, `/quotes/`; headers that several rules name are joined by commas
 */
export function readHeadersFile(file: string): (path: string) => Record<string, string> {
  const rules = parse(readFileSync(file, 'utf8'));
  return (path) => {
    const result: Record<string, string> = {};
    for (const { pattern, headers } of rules) {
      if (!pattern.test(path)) continue;
      for (const [name, value] of headers) result[name] = name in result ? `${result[name]}, ${value}` : value;
    }
    return result;
  };
}

/** @throws Error for a line that is neither a path, a header of one, a comment nor empty */
function parse(text: string): Rule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ +([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ pattern: patternOf(line), headers: [] });
    else if (name && value && rules.length > 0) rules.at(-1)?.headers.push([name, value]);
    else throw new Error(`_headers: this line is neither a path nor a header of one: ${line}`);
  }
  return rules;
}

/** `*` stands for anything, to the end of the path. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
