// Text fragments (WICG Scroll to Text Fragment) for words that a reader has selected: the smallest form that a browser
// finds in one place alone.

/** A selection as whole words, cut at white space. */
export interface SelectedWords {
  /** The words by paragraph, in order; no paragraph is empty. */
  readonly paragraphs: readonly (readonly string[])[];
  /** The words of the first paragraph that stand before the selection. */
  readonly before: readonly string[];
  /** The words of the last paragraph that stand after it. */
  readonly after: readonly string[];
}

/** More words than this are given by their beginning and their end. */
const longest = 12;
/** With so many words at each end, if they suffice. */
const edge = 3;

/**
 * `:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * @param isUnique whether words, joined by spaces, stand in one place of the whole page
 * @returns undefined where no context tells the words apart: then the paragraph is the best address
 */
export function textFragment(
  { paragraphs, before, after }: SelectedWords,
  isUnique: (words: string) => boolean,
): string | undefined {
  const [first = [], last = first] = [paragraphs[0], paragraphs.at(-1)];
  if (paragraphs.length === 1 && first.length <= longest) {
    for (let size = 0; size <= before.length + after.length; size += 1) {
      for (let left = Math.max(0, size - after.length); left <= Math.min(size, before.length); left += 1) {
        const [prefix, suffix] = [lastOf(before, left), after.slice(0, size - left)];
        if (isUnique([...prefix, ...first, ...suffix].join(' '))) return directive(prefix, [first], suffix);
      }
    }
    return undefined;
  }
  const half = (words: readonly string[]): number => (paragraphs.length === 1 ? words.length >> 1 : words.length);
  const start = grow(first.slice(0, half(first)), lastOf(before, before.length), isUnique, false);
  const end = grow(last.slice(last.length - half(last)), after, isUnique, true);
  return start && end && directive(start.context, [start.words, end.words], end.context);
}

interface Edge {
  readonly words: readonly string[];
  readonly context: readonly string[];
}

/** The words at one end of the selection: first more of its own, then those around it. */
function grow(
  words: readonly string[],
  around: readonly string[],
  isUnique: (words: string) => boolean,
  isEnd: boolean,
): Edge | undefined {
  const own = (size: number): readonly string[] => (isEnd ? lastOf(words, size) : words.slice(0, size));
  for (let size = Math.min(edge, words.length); size <= words.length; size += 1) {
    if (isUnique(own(size).join(' '))) return { words: own(size), context: [] };
  }
  for (let size = 1; size <= around.length; size += 1) {
    const context = isEnd ? around.slice(0, size) : lastOf(around, size);
    const all = isEnd ? [...words, ...context] : [...context, ...words];
    if (isUnique(all.join(' '))) return { words, context };
  }
  return undefined;
}

function lastOf(words: readonly string[], size: number): readonly string[] {
  return words.slice(words.length - size);
}

function directive(
  prefix: readonly string[],
  parts: readonly (readonly string[])[],
  suffix: readonly string[],
): string {
  const text = parts.map(encode).join(',');
  return `:~:text=${prefix.length > 0 ? `${encode(prefix)}-,` : ''}${text}${suffix.length > 0 ? `,-${encode(suffix)}` : ''}`;
}

/** A hyphen of the words would be read as the mark of a prefix or suffix. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
