// Compounds of which a text has the last part only once: "Öl- und Gasleitungen".
import { fold } from './fold.ts';

/** A word with a hyphen at its end, "and", a compound. */
const pair = /(\p{L}{2,})- \p{L}+ (\p{L}+)/gu;

/** Both words of each, folded: the beginning of the first, the whole second. */
export function sharedParts(text: string): { readonly beginning: string; readonly whole: string }[] {
  // Few texts have any, and the expression would be tried at every letter.
  if (!text.includes('- ')) return [];
  return [...text.matchAll(pair)].map(([, beginning = '', whole = '']) => ({
    beginning: fold(beginning),
    whole: fold(whole),
  }));
}
