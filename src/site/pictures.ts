// The pictures of the archive in the language of a page, with addresses.
import { actorPath, pagePaths, quotePath, topicPath } from '../archive/addresses.ts';
import type { Drawing, Layout } from '../render/pictures/drawing.ts';
import { drawTimeline } from '../render/pictures/timeline/draw-timeline.ts';
import { timelineOf } from '../render/pictures/timeline/timeline-of.ts';
import { drawVoices } from '../render/pictures/voices/draw-voices.ts';
import { type SpokenOn, spokenOn } from '../render/pictures/voices/passages.ts';
import { archive } from './archive.ts';
import { absoluteHref, href } from './locale.ts';
import { initialsOf } from './voices.ts';
import { wordsOf } from './words.ts';

/** An address for a page of the site, or for a file that may be anywhere: then with the public address or none. */
type Address = (path: string, fragment?: string) => string | undefined;

const addressIn = (language: string, isFile: boolean): Address =>
  isFile
    ? (path, fragment) => absoluteHref(language, path, fragment)
    : (path, fragment) => href(language, path, fragment);

/** Pictures to take along, by the name in the address of their file. */
export const fileNames = ['timeline', 'speakers'] as const;
export type FileName = (typeof fileNames)[number];
/** Pictures of pages: the timeline whole or its years alone, and who speaks on what. */
export const plateNames = ['timeline', 'years', 'speakers'] as const;
export type PlateName = (typeof plateNames)[number];

/** Where a picture to take along is, below the base and the language. */
export function filePath(name: FileName): string {
  return `pictures/${name}.svg`;
}

/** Where both layouts of a page's picture are, below the base and the language. */
export function platesPath(name: PlateName): string {
  return `pictures/plates/${name}.svg`;
}

/** @param isFile true for a picture that leaves the site */
export function drawPicture(name: PlateName, language: string, layout: Layout, isFile = false): Drawing {
  const words = wordsOf(language);
  if (name === 'speakers') {
    return drawVoices(speakersOnTopics(language, isFile), words, { layout, withCaution: isFile });
  }
  const address = addressIn(language, isFile);
  const events = timelineOf(archive, language, ({ id }) => address(pagePaths.timeline, id));
  return drawTimeline(events, words, { layout, scope: name === 'years' ? 'years' : 'all' });
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
