// Topics, events, actors and discrepancies in the reading copy.
import type { Actor, Discrepancy, Event, Topic } from '../../archive/model.ts';
import { dateInWords, timeInWords } from '../../i18n/dates.ts';
import { type Html, join, line, list, tag, text } from './html.ts';
import {
  anchor,
  evidenceList,
  linkActor,
  linkEvent,
  linkParagraph,
  linkQuote,
  linkTopic,
  row,
  sourceList,
  type Voice,
} from './voice.ts';

export function topicPart(voice: Voice, topic: Topic): Html {
  const { language, words } = voice;
  return tag(
    'article',
    { id: anchor(language, 'topic', topic.id) },
    tag('h4', {}, text(topic.label[language])),
    line('p', topic.description[language]),
    tag(
      'div',
      { class: 'apparatus' },
      labelled(words.topic.said, list(topic.quotes.map((quote) => linkQuote(voice, quote)))),
      labelled(words.topic.ownVoice, evidenceList(voice, topic.evidence)),
      row(words.topic.events, ...topic.events.map((event) => linkEvent(voice, event))),
      row(words.topic.broader, topic.broader && linkTopic(voice, topic.broader)),
      row(words.topic.narrower, ...topic.narrower.map((other) => linkTopic(voice, other))),
      row(words.topic.related, ...topic.related.map((other) => linkTopic(voice, other))),
    ),
  );
}

const basisKeys = { article: 'article', 'article-dated': 'articleDated', research: 'research' } as const;

export function eventPart(voice: Voice, event: Event): Html {
  const { language, words } = voice;
  const when = [
    dateInWords(event.date, words),
    event.localTime && timeInWords(event.localTime, words),
    event.place?.name[language],
  ];
  return tag(
    'article',
    { id: anchor(language, 'event', event.id) },
    tag('h4', {}, text(event.title[language])),
    tag('p', {}, text(`${when.filter(Boolean).join(', ')} (${words.basis[basisKeys[event.basis]]})`)),
    line('p', event.summary[language]),
    tag(
      'div',
      { class: 'apparatus' },
      labelled(words.timeline.evidence, evidenceList(voice, event.evidence)),
      row(words.timeline.note, event.note && text(event.note[language])),
      row(words.timeline.partOf, event.partOf && linkEvent(voice, event.partOf)),
      row(words.timeline.parts, ...event.parts.map((part) => linkEvent(voice, part))),
      row(words.timeline.actors, ...event.actors.map((actor) => linkActor(voice, actor))),
      row(words.timeline.topics, ...event.topics.map((topic) => linkTopic(voice, topic))),
      labelled(words.timeline.said, list(event.quotes.map((quote) => linkQuote(voice, quote)))),
      labelled(words.timeline.sources, sourceList(voice, event.sources)),
    ),
  );
}

export function actorPart(voice: Voice, actor: Actor): Html {
  const { language, words } = voice;
  return tag(
    'article',
    { id: anchor(language, 'actor', actor.id) },
    tag('h4', {}, text(actor.name[language])),
    line('p', actor.role?.[language]),
    line('p', actor.description?.[language]),
    tag(
      'div',
      { class: 'apparatus' },
      actor.unnamed ? line('p', words.actor.unnamed) : undefined,
      row(words.actor.memberOf, actor.memberOf && linkActor(voice, actor.memberOf)),
      row(words.actor.members, ...actor.members.map((member) => linkActor(voice, member))),
      labelled(words.actor.said, list(actor.quotes.map((quote) => linkQuote(voice, quote)))),
      labelled(words.actor.saidThrough, list(actor.reportedIn.map((quote) => linkQuote(voice, quote)))),
      row(words.actor.events, ...actor.events.map((event) => linkEvent(voice, event))),
    ),
  );
}

export function discrepancyPart(voice: Voice, { id, title, summary, accounts, concerns }: Discrepancy): Html {
  const { language, words } = voice;
  return tag(
    'article',
    { id: anchor(language, 'discrepancy', id) },
    tag('h4', {}, text(title[language])),
    line('p', summary[language]),
    ...accounts.map(({ by, says, evidence, sources }) =>
      join([
        tag('p', {}, text(`${by[language]}: ${says[language]}`)),
        tag('div', { class: 'apparatus' }, evidenceList(voice, evidence), sourceList(voice, sources)),
      ]),
    ),
    tag(
      'div',
      { class: 'apparatus' },
      row(
        words.discrepancies.concerns,
        ...concerns.quotes.map((quote) => linkQuote(voice, quote)),
        ...concerns.events.map((event) => linkEvent(voice, event)),
        ...concerns.topics.map((topic) => linkTopic(voice, topic)),
        ...concerns.paragraphs.map(({ article, paragraph }) =>
          linkParagraph(voice, { article, paragraph, number: Number(paragraph.slice(1)) }),
        ),
      ),
    ),
  );
}

function labelled(label: string, content: Html | undefined): Html | undefined {
  return content === undefined ? undefined : join([tag('p', {}, text(`${label}:`)), content]);
}
