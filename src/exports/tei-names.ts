// `xml:id` of the archive's things: ids of different kinds may be the same word, so each but `p9` names its kind.

export type TeiKind = 'section' | 'quote' | 'actor' | 'place' | 'event' | 'topic';

/** `actor.putin`: an NCName, since no id of the archive holds a full stop and some begin with a digit. */
export function teiName(kind: TeiKind, id: string): string {
  return `${kind}.${id}`;
}
