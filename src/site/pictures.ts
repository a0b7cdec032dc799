// What the pictures of a page are drawn from: the archive in the language of the page, with addresses.
import { actorPath, pagePaths, quotePath, topicPath } from '../archive/addresses.ts';
import type { TimelineEvent } from '../render/pictures/timeline/timeline-event.ts';
import { timelineOf } from '../render/pictures/timeline/timeline-of.ts';
import { type SpokenOn, spokenOn } from '../render/pictures/voices/passages.ts';
import { archive } from './archive.ts';
import { absoluteHref, href } from './locale.ts';
import { initialsOf } from './voices.ts';

/** An address for a page of the site, or for a file that may be anywhere: then with the public address or none. */
type Address = (path: string, fragment?: string) => string | undefined;

const addressIn = (language: string, isFile: boolean): Address =>
  isFile
    ? (path, fragment) => absoluteHref(language, path, fragment)
    : (path, fragment) => href(language, path, fragment);

/** @param isFile true for a picture that leaves the site */
export function timelineEvents(language: string, isFile = false): TimelineEvent[] {
  const address = addressIn(language, isFile);
  return timelineOf(archive, language, ({ id }) => address(pagePaths.timeline, id));
}

/** @param isFile true for a picture that leaves the site */
export function speakersOnTopics(language: string, isFile = false): SpokenOn {
  const address = addressIn(language, isFile);
  return spokenOn(archive, language, {
    quote: ({ id }) => address(quotePath(id)),
    topic: ({ id }) => address(topicPath(id)),
    actor: ({ id }) => address(actorPath(id)),
    initials: (actor) => initialsOf(actor, language),
  });
}

/** Files of the pictures, by the name in their address. */
export const pictureNames = ['timeline', 'speakers'] as const;
export type PictureName = (typeof pictureNames)[number];

/** Where the file of a picture is, below the base and the language. */
export function picturePath(name: PictureName): string {
  return `pictures/${name}.svg`;
}
