// A picture as a file to take along: on paper, in the colours of the light theme.
import { type Drawing, plate } from './drawing.ts';
import { element, text } from './markup.ts';

/**
 * The text of an SVG file.
 *
 * @param tokens the style sheet that declares the variables of the paints; of several declarations the first counts
 */
export function standaloneSvg(drawing: Drawing, tokens: string): string {
  const { title, description, width, height } = drawing;
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group' },
    [
      element('title', {}, [text(title)]),
      element('desc', {}, [text(description)]),
      element('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
      plate(drawing),
    ],
  );
  // The keyboard is led past the links of a picture in a page, where a list has the same ones.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutVariables(svg.replaceAll(' tabindex="-1"', ''), tokens)}\n`;
}

/** Writes out every variable that is the whole of an attribute: no word of an archive has a quotation mark there. */
function withoutVariables(svg: string, tokens: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    if (!values.has(name)) values.set(name, value.replace(/\s+/g, ' ').trim());
  }
  return svg.replace(/="var\((--[\w-]+)\)"/g, (_, name: string) => {
    const light = (values.get(name) ?? '').replace(/light-dark\(\s*([^,()]+),[^()]*\)/g, '$1');
    return `="${light.replaceAll('"', "'")}"`;
  });
}
