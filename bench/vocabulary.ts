// Words that are nobody's, in the proportions of a real text: few words come often, new ones never cease.
import type { Random } from './random.ts';

export interface Vocabulary {
  /** The next word of an endless text. */
  readonly word: () => string;
  /** Words with a capital at the beginning and without a full stop. */
  readonly sentence: (words: number) => string;
  /** A name of a person, place or topic, one word that need not be in the text. */
  readonly name: () => string;
}

// Heaps' law, V = factor × n^exponent, as German news has it: about 105,000 different words among 1.5 million.
const factor = 5;
const exponent = 0.7;
const longest = 24;

const onsets = 'b d f g h k l m n p r s t w z bl br dr fl fr gl gr kl kr pl pr sch schl st str tr'.split(' ');
const vowels = 'a e i o u ä ö ü au ei eu ie'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'ch', 'ck', 'ng', 'rt', 'st'];
const endings = ['e', 'en', 'er', 's', 'n', 'es', 'ung', 'lich'];

/**
 * A text grown word by word (Simon's process): a new word at the rate that Heaps' law gives, else one that came
 * before, the more often it came the likelier, which yields Zipf's law. Later words are longer; many are inflections
 * or compounds of earlier ones, as a search index meets them.
 */
export function growVocabulary(random: Random): Vocabulary {
  const words: string[] = [];
  const known = new Set<string>();
  const text: number[] = [];

  const syllable = (): string => pick(onsets) + pick(vowels) + pick(codas);
  const pick = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const invent = (): string => {
    const kind = random.next();
    if (words.length > 200 && kind < 0.3) return pick(words) + pick(endings);
    if (words.length > 200 && kind < 0.5) return pick(words) + pick(words).toLowerCase();
    const syllables = 1 + Math.floor(Math.log10(1 + words.length / 60) * (0.5 + random.next()));
    const bare = Array.from({ length: syllables }, syllable).join('');
    return random.chance(0.35) ? capital(bare) : bare;
  };
  const add = (): string => {
    let made = invent();
    while (known.has(made) || made.length > longest) made = invent() + syllable();
    known.add(made);
    words.push(made);
    return made;
  };
  const word = (): string => {
    const position = text.length + 1;
    if (random.chance(factor * exponent * position ** (exponent - 1))) {
      text.push(words.length);
      return add();
    }
    const index = text[random.below(text.length)] ?? 0;
    text.push(index);
    return words[index] ?? '';
  };
  return {
    word,
    sentence: (length) => capital(Array.from({ length }, word).join(' ')),
    name: () => capital(`${syllable()}${syllable()}`),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
