// The archive in one language of the reading copy: what it is, its records kind by kind, what holds for them.
import { dateInWords } from '../../i18n/dates.ts';
import { fill } from '../../i18n/words.ts';
import { address } from '../identity.ts';
import { articlePart } from './article-part.ts';
import { type Html, join, line, list, tag, tagAround, text } from './html.ts';
import { quotePart } from './quote-part.ts';
import { actorPart, discrepancyPart, eventPart, topicPart } from './record-parts.ts';
import { anchor, type Voice } from './voice.ts';

export function languagePart(voice: Voice): Generator<Html> {
  return tagAround('section', { id: voice.language, lang: voice.language }, contents(voice));
}

function* contents(voice: Voice): Generator<Html> {
  const filled = chapters(voice);
  yield introduction(voice, filled);
  for (const chapter of filled) yield* tagAround('section', {}, chapterContents(voice, chapter));
  yield about(voice);
}

/** The records of one kind. */
interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly records: Iterable<Html>;
}

/** The kinds of which there are records; each record is drawn when it is asked for. */
function chapters(voice: Voice): Chapter[] {
  const { archive, words } = voice;
  const chapter = <Thing>(
    id: string,
    heading: string,
    things: readonly Thing[],
    draw: (voice: Voice, thing: Thing) => Html,
  ): Chapter[] =>
    things.length === 0 ? [] : [{ id, heading, records: things.values().map((thing) => draw(voice, thing)) }];
  return [
    ...chapter('articles', words.nav.articles, archive.articles, articlePart),
    ...chapter('quotes', words.nav.quotes, archive.quotes, quotePart),
    ...chapter('topics', words.nav.topics, archive.topics, topicPart),
    ...chapter('timeline', words.nav.timeline, archive.events, eventPart),
    ...chapter('actors', words.nav.actors, archive.actors, actorPart),
    ...chapter('discrepancies', words.nav.discrepancies, archive.discrepancies, discrepancyPart),
  ];
}

function* chapterContents({ language }: Voice, { id, heading, records }: Chapter): Generator<Html> {
  yield tag('h3', { id: anchor(language, 'part', id) }, text(heading));
  yield* records;
}

function introduction({ archive, context, language, words }: Voice, filled: readonly Chapter[]): Html {
  const edition = fill(words.readingCopy.about, {
    title: archive.title[language] ?? '',
    edition: fill(words.citation.edition, { version: archive.edition.version }),
    date: dateInWords(context.editionDate, words),
  });
  const facts = archive.facts.map(({ term, text: fact, basis }) =>
    join([line('dt', term[language]), tag('dd', {}, text(`${fact[language]} (${words.basis[basis]})`))]),
  );
  return join([
    tag('h2', {}, text(archive.title[language])),
    line('p', edition, { class: 'about' }),
    line('p', address(archive, context, language, ''), { class: 'about' }),
    line('p', archive.summary[language]),
    tag(
      'nav',
      { 'aria-label': words.readingCopy.contents },
      list(filled.map(({ id, heading }) => tag('a', { href: `#${anchor(language, 'part', id)}` }, text(heading)))),
    ),
    facts.length > 0 && tag('dl', { class: 'facts' }, ...facts),
  ]);
}

function about({ archive, language, words }: Voice): Html {
  return tag(
    'section',
    {},
    tag('h3', {}, text(words.nav.about)),
    ...archive.about.map(({ heading, text: paragraph }) =>
      join([line('h4', heading[language]), line('p', paragraph[language])]),
    ),
    line('h4', words.rights.label),
    line('p', archive.rights.articles[language]),
    line('p', archive.rights.archive[language]),
  );
}
