// Draws results. Everything that comes from the archive or the reader enters the page as text, never as markup.
import { fill } from '../../i18n/words.ts';
import type { RecordText } from '../record.ts';
import type { Controls } from './controls.ts';
import { excerptOf } from './excerpt.ts';
import type { PageWords } from './page-words.ts';

export interface DrawOptions {
  /** Words of the query that the archive has. */
  readonly words: readonly string[];
  readonly isNear: boolean;
  /** Knows labels and colours of facet values. */
  readonly box: Controls['box'];
  readonly texts: PageWords;
}

/** One result: a link, the words found, and what it is. */
export function drawResult(found: RecordText, { words, isNear, box, texts }: DrawOptions): HTMLLIElement {
  const { meta, filters } = found;
  const [type] = filters.type;
  const excerpt = excerptOf(found, words);
  const paragraph = meta.number && fill(texts.paragraph, { number: meta.number.slice(1) });
  const label = (facet: 'kind' | 'article'): string[] =>
    (filters[facet] ?? []).flatMap((value) => box(facet, value)?.dataset['label'] ?? []);
  const title = meta.title || meta.speaker || paragraph || '';
  const about = [
    texts.types[type],
    ...label('kind'),
    ...label('article'),
    ...(paragraph === title ? [] : [paragraph]),
    meta.date,
    ...(excerpt.hidden.length > 0 ? [fill(texts.hidden, { words: excerpt.hidden.join(', ') })] : []),
    ...(isNear ? [texts.near] : []),
  ];
  const item = create('li', { type });
  const voice = box('speaker', filters.speaker?.[0] ?? '')?.dataset['voice'];
  if (voice) item.dataset['voice'] = voice;
  const link = create('a', {}, title);
  link.href = excerpt.href;
  const text = create(
    'p',
    { part: 'excerpt' },
    ...excerpt.pieces.flatMap((piece) => [piece.found ? create('mark', {}, piece.text) : piece.text, ' ']),
  );
  item.append(link, text, create('p', { part: 'about' }, about.filter(Boolean).join(' · ')));
  return item;
}

export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  data: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
}
