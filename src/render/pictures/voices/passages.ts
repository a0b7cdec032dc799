// Who speaks on what: passages by topic, speaker and kind, as plain data in one language.
import type { Actor, Archive, Quote, Topic } from '../../../archive/model.ts';

export const kinds = ['direct', 'partial', 'indirect'] as const;
export type Kind = (typeof kinds)[number];

export interface Voice {
  readonly name: string;
  readonly initials: string;
  /** Slot among the archive's voices, from 1; 0 for others. */
  readonly slot: number;
  /** Several that have no column of their own. */
  readonly isGathered: boolean;
  readonly href: string | undefined;
}

export interface Subject {
  readonly label: string;
  readonly href: string | undefined;
  /** Nobody speaks on it: the article's own voice does, or nothing yet. */
  readonly isSilent: boolean;
  readonly hasOwnVoice: boolean;
  /** Several that have no row of their own. */
  readonly isGathered: boolean;
}

export interface Passage {
  readonly kind: Kind;
  /** Number of the paragraph. */
  readonly paragraph: number;
  /** Place within its article, `p9-2`. */
  readonly place: string;
  readonly words: string;
  readonly href: string | undefined;
}

export interface Row {
  readonly subject: Subject;
  /** As many as there are voices, each in the order of the text. */
  readonly cells: readonly (readonly Passage[])[];
}

export interface SpokenOn {
  /** The archive's voices, then the others by the number of their passages. */
  readonly voices: readonly Voice[];
  /** By the number of passages. */
  readonly rows: readonly Row[];
}

export interface Links {
  readonly quote: (quote: Quote) => string | undefined;
  readonly topic: (topic: Topic) => string | undefined;
  readonly actor: (actor: Actor) => string | undefined;
  readonly initials: (actor: Actor) => string;
}

export function spokenOn(archive: Archive, language: string, links: Links): SpokenOn {
  const speaking = archive.actors.filter(({ quotes }) => quotes.length > 0);
  const speakers = [
    ...archive.voices.filter((voice) => speaking.includes(voice)),
    ...speaking.filter((actor) => !archive.voices.includes(actor)).sort((a, b) => b.quotes.length - a.quotes.length),
  ];
  const topics = [...archive.topics].sort((a, b) => b.quotes.length - a.quotes.length);
  const passageOf = (quote: Quote): Passage => ({
    kind: quote.kind,
    paragraph: quote.passage.number,
    place: quote.id.slice(quote.article.id.length + 1),
    words: quote.passage.exact[language] ?? quote.passage.exact[quote.article.language] ?? '',
    href: links.quote(quote),
  });
  return {
    voices: speakers.map((actor) => ({
      name: actor.name[language] ?? actor.id,
      initials: links.initials(actor),
      slot: archive.voices.indexOf(actor) + 1,
      isGathered: false,
      href: links.actor(actor),
    })),
    rows: topics.map((topic) => ({
      subject: {
        label: topic.label[language] ?? topic.id,
        href: links.topic(topic),
        isSilent: topic.quotes.length === 0,
        hasOwnVoice: topic.evidence.length > 0,
        isGathered: false,
      },
      cells: speakers.map((actor) => topic.quotes.filter(({ speaker }) => speaker === actor).map(passageOf)),
    })),
  };
}

/** The words that name what was put together, and where it is listed. */
export interface Remainder {
  readonly voices: (count: number) => string;
  readonly topics: (count: number) => string;
  readonly voicesHref?: string | undefined;
  readonly topicsHref?: string | undefined;
}

/** The same with the smaller voices in one column and the smaller topics in one row, where there are too many. */
export function gather(spoken: SpokenOn, mostVoices: number, mostRows: number, remainder: Remainder): SpokenOn {
  const { voices, rows } = spoken;
  const keptVoices = voices.length > mostVoices ? mostVoices - 1 : voices.length;
  const keptRows = rows.length > mostRows ? mostRows - 1 : rows.length;
  const [others, rest] = [voices.length - keptVoices, rows.slice(keptRows)];
  const join = (cells: Row['cells']): Row['cells'] =>
    others > 0 ? [...cells.slice(0, keptVoices), cells.slice(keptVoices).flat()] : cells;
  const restRow: Row = {
    subject: {
      label: remainder.topics(rest.length),
      href: remainder.topicsHref,
      isSilent: false,
      hasOwnVoice: false,
      isGathered: true,
    },
    cells: voices.map((_, at) => rest.flatMap(({ cells }) => cells[at] ?? [])),
  };
  const otherVoice: Voice = {
    name: remainder.voices(others),
    initials: '…',
    slot: 0,
    isGathered: true,
    href: remainder.voicesHref,
  };
  return {
    voices: others > 0 ? [...voices.slice(0, keptVoices), otherVoice] : voices,
    rows: [...rows.slice(0, keptRows), ...(rest.length > 0 ? [restRow] : [])].map(({ subject, cells }) => ({
      subject,
      cells: join(cells),
    })),
  };
}
