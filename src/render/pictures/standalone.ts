// A picture as a file of its own: with its style, on paper, in the colours of the light theme.
import type { Markup } from './markup.ts';

/**
 * The text of an SVG file.
 *
 * @param picture as `drawTimeline` or `drawVoices` gives it
 * @param style rules without variables, from `plainStyle`
 * @param paper colour behind the picture
 */
export function standaloneSvg(picture: Markup, style: string, paper: string): string {
  const [, start = '', rest = ''] = /^(<svg[^>]*>)([\s\S]*)$/.exec(picture) ?? [];
  const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/.exec(start) ?? [];
  const sized = start.replace('<svg ', `<svg width="${width}" height="${height}" `);
  // What hides the words of a picture in a page, where a list stands beside it, would leave a file without any.
  const open = rest.replace(' aria-hidden="true"', '').replaceAll(' tabindex="-1"', '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${sized}<style>${style}</style><rect width="100%" height="100%" fill="${paper}"/>${open}\n`;
}

/**
 * Style rules with every variable replaced by its light value, for programs that know no variables.
 *
 * @param rules a style sheet that uses `var(--name)`
 * @param tokens the style sheet that declares the variables; of several declarations the first counts
 */
export function plainStyle(rules: string, tokens: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    if (!values.has(name)) values.set(name, value.replace(/\s+/g, ' ').trim());
  }
  const plain = (value: string): string =>
    value
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => plain(values.get(name) ?? 'inherit'))
      .replace(/light-dark\(\s*([^,()]+),[^()]*\)/g, '$1');
  return plain(rules.replace(/\/\*[\s\S]*?\*\//g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
