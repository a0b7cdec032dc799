// The header of a TEI document: what the file is, what it was made from, who and what it speaks of, and what may be
// done with it. TEI P5, chapters 2 (header) and 14 (names, dates, people, places).
import { articlePath } from '../archive/addresses.ts';
import type { Actor, Archive, Article, Edition, Event, Place, Topic } from '../archive/model.ts';
import { containerOf } from './citation/reference.ts';
import { teiDate } from './dates.ts';
import { address, type ExportContext } from './identity.ts';
import { teiName } from './tei-names.ts';
import { wordsIn } from './words.ts';
import { element, textElement, xmlText } from './xml.ts';

export function teiHeader(archive: Archive, context: ExportContext, article: Article, edition: Edition): string {
  // An edition in a language that the pages don't speak has its apparatus in the first language.
  const language = archive.languages.includes(edition.language) ? edition.language : (archive.languages[0] ?? '');
  const file = [
    fileTitle(archive, article, edition, language),
    lines('editionStmt', [
      element(
        'edition',
        { n: archive.edition.version },
        `${xmlText(archive.edition.version)}, ${element('date', { when: context.editionDate }, context.editionDate)}`,
      ),
    ]),
    publication(archive, context, article, edition, language),
    source(article, edition, language, context),
  ];
  const profile = [
    lines('langUsage', [textElement('language', { ident: edition.language }, edition.language)]),
    lines('particDesc', particDesc(article, language)),
    lines('settingDesc', settingDesc(archive, article, language)),
    lines(
      'textClass',
      [
        element(
          'keywords',
          {},
          `\n${topics(article)
            .map((topic) => textElement('term', { 'xml:id': teiName('topic', topic.id) }, topic.label[language]))
            .join('\n')}\n`,
        ),
      ].filter(() => topics(article).length > 0),
    ),
  ];
  return lines('teiHeader', [lines('fileDesc', file), lines('profileDesc', profile)]);
}

function fileTitle(archive: Archive, article: Article, edition: Edition, language: string): string {
  return lines('titleStmt', [
    textElement(
      'title',
      { type: edition.titleSupplied ? 'supplied' : 'main' },
      edition.titleSupplied ? `[${edition.title}]` : edition.title,
    ),
    textElement('author', {}, article.author),
    edition.translation
      ? lines('respStmt', [
          textElement('resp', {}, edition.translation.note[language]),
          textElement('name', {}, edition.translation.translator[language]),
        ])
      : '',
    textElement('sponsor', {}, archive.keeper[language]),
  ]);
}

function publication(
  archive: Archive,
  context: ExportContext,
  article: Article,
  edition: Edition,
  language: string,
): string {
  const url = address(archive, context, edition.language, articlePath(article.id));
  return lines('publicationStmt', [
    textElement('publisher', {}, archive.title[language]),
    element('date', { when: context.editionDate }, context.editionDate),
    textElement('idno', { type: 'URI' }, url),
    lines(
      'availability',
      [
        textElement('licence', { target: article.rights.statement }, article.rights.note[language]),
        textElement('licence', {}, archive.rights.archive[language]),
      ],
      { status: 'restricted' },
    ),
  ]);
}

function source(article: Article, edition: Edition, language: string, context: ExportContext): string {
  const { original } = article;
  const bibl = [
    textElement('author', {}, article.author),
    textElement('title', { level: 'a' }, original.titleSupplied ? `[${original.title}]` : original.title),
    textElement(
      'publisher',
      { cert: article.publisher?.certainty === 'probable' ? 'medium' : undefined },
      containerOf(article, language, wordsIn(context, language)),
    ),
    textElement('date', teiDate(article.issued), article.issued),
    textElement('note', { type: 'provenance' }, article.provenance[language]),
    edition.translation ? textElement('textLang', { mainLang: article.language }, article.language) : '',
  ];
  return lines('sourceDesc', [lines('bibl', bibl)]);
}

function particDesc(article: Article, language: string): string[] {
  const actors = unique(
    article.quotes
      .flatMap(({ speaker, via, reports }) => [speaker, ...via, ...(reports ? [reports] : [])])
      .flatMap(withBodies),
  );
  const name = (tag: string, actor: Actor): string =>
    textElement(
      tag,
      {
        type: actor.unnamed ? 'description' : undefined,
        ref: actor.wikidata && `http://www.wikidata.org/entity/${actor.wikidata}`,
      },
      actor.name[language],
    );
  const persons = actors
    .filter(({ type }) => type === 'person')
    .map((actor) =>
      element(
        'person',
        { 'xml:id': teiName('actor', actor.id) },
        [
          name('persName', actor),
          textElement('occupation', {}, actor.role?.[language]),
          actor.memberOf
            ? element(
                'affiliation',
                { ref: `#${teiName('actor', actor.memberOf.id)}` },
                xmlText(actor.memberOf.name[language] ?? ''),
              )
            : '',
        ].join(''),
      ),
    );
  const bodies = actors
    .filter(({ type }) => type !== 'person')
    .map((actor) => element('org', { 'xml:id': teiName('actor', actor.id), type: actor.type }, name('orgName', actor)));
  return [persons.length > 0 ? lines('listPerson', persons) : '', bodies.length > 0 ? lines('listOrg', bodies) : ''];
}

/** An actor and the bodies that it belongs to. */
function withBodies(actor: Actor): Actor[] {
  return actor.memberOf ? [actor, ...withBodies(actor.memberOf)] : [actor];
}

function settingDesc(archive: Archive, article: Article, language: string): string[] {
  const occasions = new Set(article.quotes.map(({ occasion }) => occasion));
  const events = archive.events.filter((event) => occasions.has(event));
  const places = unique(events.flatMap(({ place }) => (place ? [place] : [])).flatMap(withSurroundings));
  return [
    places.length > 0
      ? lines(
          'listPlace',
          places.map((place) => teiPlace(place, language)),
        )
      : '',
    events.length > 0
      ? lines(
          'listEvent',
          events.map((event) => teiEvent(event, language)),
        )
      : '',
  ];
}

function withSurroundings(place: Place): Place[] {
  return place.within ? [place, ...withSurroundings(place.within)] : [place];
}

function teiPlace(place: Place, language: string): string {
  const { coordinates } = place;
  const geo =
    coordinates && element('location', {}, element('geo', {}, `${coordinates.latitude} ${coordinates.longitude}`));
  return element(
    'place',
    { 'xml:id': teiName('place', place.id) },
    [
      textElement(
        'placeName',
        { ref: place.wikidata && `http://www.wikidata.org/entity/${place.wikidata}` },
        place.name[language],
      ),
      geo ?? '',
    ].join(''),
  );
}

function teiEvent(event: Event, language: string): string {
  return element(
    'event',
    {
      'xml:id': teiName('event', event.id),
      type: event.kind,
      ...teiDate(event.date),
      where: event.place && `#${teiName('place', event.place.id)}`,
    },
    textElement('label', {}, event.title[language]) + textElement('desc', {}, event.summary[language]),
  );
}

function topics(article: Article): Topic[] {
  return unique(article.quotes.flatMap(({ topics: named }) => named));
}

function unique<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  return [...new Set(things)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** An element with its children on lines of their own; nothing where it has none. */
function lines(name: string, children: readonly string[], attributes: Readonly<Record<string, string>> = {}): string {
  const written = children.filter((child) => child !== '');
  return written.length === 0 ? '' : element(name, attributes, `\n${written.join('\n')}\n`);
}
