// Everything that the index holds a record of: one list for all languages.
import { actorPath, pagePaths, topicPath } from '../archive/addresses.ts';
import type { Actor, Archive, Event, Topic } from '../archive/model.ts';
import { passageSubjects } from './passages.ts';
import type { Subject } from './subject.ts';
import { aboutThings, discrepancyTexts, inLanguage, sourceTexts } from './wording.ts';

/**
 * In the order of the articles, those with their text first: a quote without its paragraph must not stand before the
 * paragraph of another. Then events by date, topics, actors.
 */
export function subjectsOf(archive: Archive): Subject[] {
  const shown = archive.articles.filter(({ display }) => display === 'full');
  const withheld = archive.articles.filter(({ display }) => display !== 'full');
  return [
    ...[...shown, ...withheld].flatMap(passageSubjects),
    ...archive.events.map(eventSubject),
    ...archive.topics.map(topicSubject),
    ...archive.actors.map(actorSubject),
  ];
}

function eventSubject(event: Event): Subject {
  const { id, date, place, actors, topics } = event;
  return {
    type: 'event',
    path: pagePaths.timeline,
    fragment: id,
    date,
    facets: { ...(topics.length > 0 && { topic: topics.map((topic) => topic.id) }) },
    words: (language) => ({
      title: event.title[language] ?? '',
      content: inLanguage(language, event.summary, event.note).join(' '),
      ...aboutThings(language, { topics, actors, places: place ? [place] : [] }),
      notes: [...sourceTexts(language, event.sources), ...discrepancyTexts(language, event.discrepancies)],
    }),
  };
}

function topicSubject(topic: Topic): Subject {
  return {
    type: 'topic',
    path: topicPath(topic.id),
    facets: { topic: [topic.id] },
    words: (language) => ({
      title: topic.label[language] ?? '',
      content: topic.description[language] ?? '',
      about: [],
      aliases: topic.aliases[language] ?? [],
      notes: inLanguage(language, ...topic.related.map(({ label }) => label), topic.broader?.label),
    }),
  };
}

function actorSubject(actor: Actor): Subject {
  return {
    type: 'actor',
    path: actorPath(actor.id),
    facets: { ...(actor.quotes.length > 0 && { speaker: [actor.id] }) },
    words: (language) => ({
      title: actor.name[language] ?? '',
      content: inLanguage(language, actor.role, actor.description).join('. '),
      about: [],
      aliases: [...(actor.aliases[language] ?? []), ...inLanguage(language, actor.initials)],
      notes: inLanguage(language, actor.memberOf?.name),
    }),
  };
}
