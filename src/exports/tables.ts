// The tables of the archive: quotations, events and topics, one row each. Several values of a cell are joined by "; ".
import { articlePath, pagePaths, quotePath, topicPath } from '../archive/addresses.ts';
import { cautionsOf } from '../archive/cautions.ts';
import type { Archive, Event, Passage, Quote, Topic } from '../archive/model.ts';
import type { LanguageMap } from '../archive/schema/text.ts';
import type { Table } from './csv.ts';
import { address, type ExportContext } from './identity.ts';

/** A column: its name and what stands in it for a thing. */
type Column<Thing> = readonly [name: string, value: (thing: Thing) => string | number | boolean | undefined];

/** One row per quote, in the order of the texts: the words in every language, who, when, where, and what to mind. */
export function quotationTable(archive: Archive, context: ExportContext): Table {
  return table<Quote>(archive.quotes, [
    ['id', ({ id }) => id],
    ['article', ({ article }) => article.id],
    ['paragraph', ({ passage }) => passage.number],
    ...perLanguage<Quote>(archive, 'exact', ({ passage }) => passage.exact),
    ['language', ({ article }) => article.language],
    ['start', ({ passage, article }) => passage.ranges[article.original.language]?.start],
    ['end', ({ passage, article }) => passage.ranges[article.original.language]?.end],
    ['kind', ({ kind }) => kind],
    ['speaker', ({ speaker }) => speaker.id],
    ...perLanguage<Quote>(archive, 'speaker_name', ({ speaker }) => speaker.name),
    ['speaker_inferred', ({ speakerNote }) => speakerNote !== undefined],
    ['occasion', ({ occasion }) => occasion?.id],
    ['occasion_date', ({ occasion }) => occasion?.date],
    ['via', ({ via }) => ids(via)],
    ['spoken_in', ({ spokenIn }) => spokenIn],
    ['reports', ({ reports }) => reports?.id],
    ['continues', ({ continues }) => continues?.id],
    ['abridged', ({ abridged }) => abridged],
    ['topics', (quote) => ids(quote.topics)],
    ['from_research', ({ research }) => research.join('; ')],
    ['cautions', (quote) => cautionsOf(quote).join('; ')],
    ...perLanguage<Quote>(archive, 'note', ({ note }) => note),
    ['rights', ({ article }) => article.rights.statement],
    ['address', ({ id }) => address(archive, context, firstLanguage(archive), quotePath(id))],
  ]);
}

/** One row per event, by date. Evidence is given by its place, not by its words. */
export function eventTable(archive: Archive, context: ExportContext): Table {
  return table<Event>(archive.events, [
    ['id', ({ id }) => id],
    ['date', ({ date }) => date],
    [
      'local_time',
      ({ localTime }) => localTime && `${localTime.approximate ? '~' : ''}${localTime.time}${localTime.utcOffset}`,
    ],
    ...perLanguage<Event>(archive, 'title', ({ title }) => title),
    ...perLanguage<Event>(archive, 'summary', ({ summary }) => summary),
    ['kind', ({ kind }) => kind],
    ['place', ({ place }) => place?.id],
    ...perLanguage<Event>(archive, 'place_name', ({ place }) => place?.name),
    ['actors', ({ actors }) => ids(actors)],
    ['topics', (event) => ids(event.topics)],
    ['part_of', ({ partOf }) => partOf?.id],
    ['basis', ({ basis }) => basis],
    ['evidence', ({ evidence }) => places(evidence)],
    [
      'sources',
      ({ sources }) =>
        sources.map(({ title, publisher, url }) => [title, publisher, url].filter(Boolean).join(', ')).join('; '),
    ],
    ...perLanguage<Event>(archive, 'note', ({ note }) => note),
    ['address', ({ id }) => address(archive, context, firstLanguage(archive), pagePaths.timeline, id)],
  ]);
}

/** One row per topic, by id. */
export function topicTable(archive: Archive, context: ExportContext): Table {
  return table<Topic>(archive.topics, [
    ['id', ({ id }) => id],
    ...perLanguage<Topic>(archive, 'label', ({ label }) => label),
    ...perLanguage<Topic>(archive, 'description', ({ description }) => description),
    ...archive.languages.map(
      (language): Column<Topic> => [`aliases_${language}`, ({ aliases }) => aliases[language]?.join('; ')],
    ),
    ['broader', ({ broader }) => broader?.id],
    ['related', ({ related }) => ids(related)],
    ['quotes', ({ quotes }) => ids(quotes)],
    ['events', ({ events }) => ids(events)],
    ['evidence', ({ evidence }) => places(evidence)],
    ['address', ({ id }) => address(archive, context, firstLanguage(archive), topicPath(id))],
  ]);
}

function table<Thing>(things: readonly Thing[], columns: readonly Column<Thing>[]): Table {
  return {
    columns: columns.map(([name]) => name),
    rows: things.map((thing) => columns.map(([, value]) => String(value(thing) ?? ''))),
  };
}

/** One column for each language of the archive: `title_de`, `title_en`. */
function perLanguage<Thing>(
  archive: Archive,
  name: string,
  texts: (thing: Thing) => LanguageMap | undefined,
): Column<Thing>[] {
  return archive.languages.map((language) => [`${name}_${language}`, (thing) => texts(thing)?.[language]]);
}

function ids(things: readonly { readonly id: string }[]): string {
  return things.map(({ id }) => id).join('; ');
}

function places(passages: readonly Passage[]): string {
  return passages.map(({ article, paragraph }) => `${articlePath(article.id)}#${paragraph}`).join('; ');
}

function firstLanguage(archive: Archive): string {
  return archive.languages[0] ?? '';
}
