// The words by which a thing of the archive is found, gathered from everything that it is linked to.
import type { Actor, Discrepancy, Event, Place, Topic } from '../archive/model.ts';
import type { LanguageMap } from '../archive/schema/text.ts';

/** The words of a subject in one language. */
export interface Wording {
  readonly title?: string;
  readonly speaker?: string;
  /** What a result shows. */
  readonly content: string;
  /** Titles, labels and names of what the archive says it is about. */
  readonly about: readonly string[];
  /** Other names of all of these. */
  readonly aliases: readonly string[];
  /** Remarks of the archive, sources, differing accounts. */
  readonly notes: readonly string[];
}

interface Things {
  readonly topics: readonly Topic[];
  readonly actors: readonly Actor[];
  readonly events?: readonly Event[];
  readonly places?: readonly Place[];
}

export function aboutThings(
  language: string,
  { topics, actors, events = [], places = [] }: Things,
): Pick<Wording, 'about' | 'aliases'> {
  return {
    about: inLanguage(
      language,
      ...events.flatMap(({ title, place }) => [title, place?.name]),
      ...topics.map(({ label }) => label),
      ...actors.map(({ name }) => name),
      ...places.map(({ name }) => name),
    ),
    aliases: [
      ...inLanguage(
        language,
        ...actors.flatMap(({ role, initials }) => [role, initials]),
        ...places.map(({ description }) => description),
      ),
      ...[...topics, ...actors, ...places].flatMap(({ aliases }) => aliases[language] ?? []),
    ],
  };
}

interface Source {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly note?: LanguageMap | undefined;
}

/** Titles in the language of the source, remarks in that of the page. */
export function sourceTexts(language: string, sources: readonly Source[]): string[] {
  return sources.flatMap(({ title, publisher = '', note }) => [title, publisher, ...inLanguage(language, note)]);
}

export function discrepancyTexts(language: string, discrepancies: readonly Discrepancy[]): string[] {
  return discrepancies.flatMap(({ title, summary, accounts }) => [
    ...inLanguage(language, title, summary, ...accounts.flatMap(({ by, says }) => [by, says])),
    ...accounts.flatMap(({ sources }) => sourceTexts(language, sources)),
  ]);
}

/** Those of the texts that there are. */
export function inLanguage(language: string, ...texts: readonly (LanguageMap | undefined)[]): string[] {
  return texts.flatMap((text) => text?.[language] ?? []);
}
