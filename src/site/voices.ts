// Who speaks: colours, initials and the order of speakers.
import type { Actor, Quote } from '../archive/model.ts';
import { archive } from './archive.ts';
import { inLanguage } from './locale.ts';

/** The colour slot of a speaker, from 1; undefined for those without a colour of their own. */
export function voiceOf(actor: Actor): number | undefined {
  const index = archive.voices.indexOf(actor);
  return index === -1 ? undefined : index + 1;
}

/** Initials for the margin: as recorded, else of the name. */
export function initialsOf(actor: Actor, language: string): string {
  if (actor.initials) return inLanguage(actor.initials, language);
  const words = inLanguage(actor.name, language).split(/[\s-]+/);
  return words
    .map((word) => word.charAt(0).toLocaleUpperCase(language))
    .join('')
    .slice(0, 3);
}

/** Everyone whom the archive quotes: the main voices in their order, then the others. */
export function speakers(): Actor[] {
  const others = archive.actors.filter((actor) => !archive.voices.includes(actor));
  return [...archive.voices, ...others].filter(({ quotes }) => quotes.length > 0);
}

export const kinds = ['direct', 'partial', 'indirect'] as const;

/** How many quotes there are of each kind, kinds without one left out. */
export function countKinds(quotes: readonly Quote[]): { kind: Quote['kind']; count: number }[] {
  return kinds
    .map((kind) => ({ kind, count: quotes.filter((quote) => quote.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
