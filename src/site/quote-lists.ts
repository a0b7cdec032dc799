// The lists of quotes that can grow long, in the parts in which pages show them.
import type { Actor, Topic } from '../archive/model.ts';
import { type ListPart, splitList } from './list-parts.ts';
import { speakers } from './voices.ts';

/** All quotes, speaker by speaker. */
export function allParts(): ListPart<Actor>[] {
  return splitList(speakers().map((actor) => ({ head: actor, quotes: actor.quotes })));
}

/** What is said on a topic. */
export function topicParts({ quotes }: Topic): ListPart<undefined>[] {
  return splitList([{ head: undefined, quotes }]);
}

/** What an actor says, what others pass on of it, and what it carried to an article. */
export function actorParts(actor: Actor): ListPart<'said' | 'saidThrough' | 'carried'>[] {
  return splitList([
    { head: 'said', quotes: actor.quotes },
    { head: 'saidThrough', quotes: actor.reportedIn },
    { head: 'carried', quotes: actor.carried },
  ]);
}
