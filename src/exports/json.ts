// The whole archive as JSON (RFC 8259): every record with its references by id, in the form of `json-schema.ts`.
import { actorPath, articlePath, pagePaths, quotePath, topicPath } from '../archive/addresses.ts';
import { cautionsOf } from '../archive/cautions.ts';
import type { Archive, Article, Discrepancy, Edition, Event, Passage, Quote } from '../archive/model.ts';
import type { ExportContext } from './identity.ts';
import type { ArchiveExport } from './json-schema.ts';
import { jsonText } from './json-text.ts';
import { evidenceWords, isWhole } from './rights.ts';

/** Plain data; nothing of a withheld article but the words of its quotes. */
export function archiveJson(archive: Archive, context: ExportContext): ArchiveExport {
  return {
    $schema: 'archive.schema.json',
    title: archive.title,
    description: archive.description,
    languages: [...archive.languages],
    url: context.baseUrl,
    edition: { version: archive.edition.version, date: context.editionDate },
    subject: archive.subject.id,
    summary: archive.summary,
    facts: archive.facts,
    voices: ids(archive.voices),
    keeper: archive.keeper,
    about: archive.about,
    rights: archive.rights,
    articles: archive.articles.map(articleJson),
    quotes: archive.quotes.map(quoteJson),
    events: archive.events.map(eventJson),
    topics: archive.topics.map(({ id, label, description, aliases, evidence, broader, related, revised }) => ({
      id,
      path: topicPath(id),
      label,
      description,
      aliases,
      evidence: evidence.map(passageJson),
      broader: broader?.id,
      related: ids(related),
      revised,
    })),
    actors: archive.actors.map(
      ({ id, type, name, aliases, initials, role, description, unnamed, memberOf, wikidata, revised }) => ({
        id,
        path: actorPath(id),
        type,
        name,
        aliases,
        initials,
        role,
        description,
        unnamed,
        memberOf: memberOf?.id,
        wikidata,
        revised,
      }),
    ),
    places: archive.places.map(({ id, name, aliases, description, within, coordinates, wikidata, revised }) => ({
      id,
      name,
      aliases,
      description,
      within: within?.id,
      coordinates,
      wikidata,
      revised,
    })),
    discrepancies: archive.discrepancies.map(discrepancyJson),
  };
}

/** The archive as a file, a record a piece. */
export function printJson(data: ArchiveExport): Iterable<string> {
  return jsonText(data, 2);
}

function articleJson(article: Article): ArchiveExport['articles'][number] {
  const { id, publisher, witness } = article;
  return {
    id,
    path: articlePath(id),
    language: article.language,
    summary: article.summary,
    author: article.author,
    issued: article.issued,
    issuedNote: article.issuedNote,
    written: article.written,
    publisher: publisher && {
      actor: publisher.actor.id,
      certainty: publisher.certainty,
      reasons: [...publisher.reasons],
    },
    provenance: article.provenance,
    reference: article.reference,
    record: article.record,
    rights: article.rights,
    display: article.display,
    witness: { file: witness.file, sha256: witness.sha256, prefix: witness.prefix, bytes: witness.bytes },
    notes: article.notes.map(({ paragraph, text }) => ({ paragraph, text })),
    revised: article.revised,
    editions: [...article.editions.values()].map((edition) => editionJson(edition, isWhole(article))),
    uncatalogued: article.uncatalogued.map(({ reason, ...passage }) => ({ passage: passageJson(passage), reason })),
  };
}

function editionJson(
  { language, title, titleSupplied, translation, sections, paragraphs }: Edition,
  whole: boolean,
): ArchiveExport['articles'][number]['editions'][number] {
  return {
    language,
    title,
    titleSupplied,
    translation: translation && {
      translationOf: translation.translationOf,
      translator: translation.translator,
      note: translation.note,
      revised: translation.revised,
    },
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      paragraphs: ids(section.paragraphs),
    })),
    paragraphs: paragraphs.map(({ id, number, role, text, segments }) => ({
      id,
      number,
      role,
      ...(whole && { text, segments: segments.map(({ type, value }) => ({ type, value })) }),
    })),
  };
}

function quoteJson(quote: Quote): ArchiveExport['quotes'][number] {
  const { id, article, passage, attribution } = quote;
  return {
    id,
    path: quotePath(id),
    article: article.id,
    paragraph: passage.paragraph,
    exact: passage.exact,
    kind: quote.kind,
    speaker: quote.speaker.id,
    speakerNote: quote.speakerNote,
    occasion: quote.occasion?.id,
    via: ids(quote.via),
    spokenIn: quote.spokenIn,
    research: [...quote.research],
    reports: quote.reports?.id,
    continues: quote.continues?.id,
    abridged: quote.abridged,
    topics: ids(quote.topics),
    note: quote.note,
    sources: quote.sources,
    revised: quote.revised,
    ranges: { ...passage.ranges },
    attribution: attribution && { exact: evidenceWords(attribution), ranges: { ...attribution.ranges } },
    cautions: cautionsOf(quote),
  };
}

function eventJson(event: Event): ArchiveExport['events'][number] {
  return {
    id: event.id,
    path: `${pagePaths.timeline}#${event.id}`,
    title: event.title,
    summary: event.summary,
    date: event.date,
    kind: event.kind,
    place: event.place?.id,
    actors: ids(event.actors),
    topics: ids(event.topics),
    partOf: event.partOf?.id,
    sequence: event.sequence,
    localTime: event.localTime,
    evidence: event.evidence.map(passageJson),
    sources: event.sources,
    note: event.note,
    revised: event.revised,
    basis: event.basis,
  };
}

function discrepancyJson({
  id,
  title,
  summary,
  accounts,
  concerns,
  revised,
}: Discrepancy): ArchiveExport['discrepancies'][number] {
  return {
    id,
    path: `${pagePaths.discrepancies}#${id}`,
    title,
    summary,
    accounts: accounts.map(({ by, says, evidence, sources }) => ({
      by,
      says,
      evidence: evidence.map(passageJson),
      sources,
    })),
    concerns: {
      quotes: ids(concerns.quotes),
      events: ids(concerns.events),
      topics: ids(concerns.topics),
      paragraphs: concerns.paragraphs.map(({ article, paragraph }) => ({ article: article.id, paragraph })),
    },
    revised,
  };
}

function passageJson(passage: Passage): ArchiveExport['topics'][number]['evidence'][number] {
  return {
    article: passage.article.id,
    paragraph: passage.paragraph,
    exact: evidenceWords(passage),
    ranges: { ...passage.ranges },
  };
}

function ids(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
