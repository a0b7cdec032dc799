// Proves the records against each other and against the articles: references, passages, coverage.
import { paragraphOf } from '../article/article-text.ts';
import type { ArticleSource, ArticleSources } from '../article/read-articles.ts';
import type { Located, Records } from '../content/records.ts';
import type { Path } from '../content/yaml-record.ts';
import { addAll, type Problem } from '../problems.ts';
import { idFault } from '../schema/id.ts';
import type { QuoteRecord } from '../schema/quote.ts';
import type { Range } from '../text/code-points.ts';
import { coverage } from './coverage.ts';
import { type PassageWords, type Proofs, provePassage, type Report, reporter } from './passages.ts';
import { findCircles, type References, references } from './references.ts';

export interface Proven {
  readonly proofs: Proofs;
  readonly problems: readonly Problem[];
}

interface PointsIntoArticle extends PassageWords {
  readonly article: string;
  readonly paragraph: string;
}

/** Checks everything that no single file can tell of itself. */
export function prove(records: Records, sources: ArticleSources): Proven {
  const problems: Problem[] = [];
  const proofs = new Map<PassageWords, Readonly<Record<string, Range>>>();
  const refs = references(records, sources.ids);
  const articles = new Map(sources.articles.map((article) => [article.id, article]));
  const reportFor = (record: Located<unknown>): Report => reporter(problems, record.at);
  const passageOf = (
    source: ArticleSource,
    paragraph: string,
    words: PassageWords,
    report: Report,
    path: Path,
  ): void => {
    const required = [...new Set([source.original.language, ...records.languages])];
    proofs.set(words, provePassage(source, paragraph, words, required, report, path));
  };
  const passages = (list: readonly PointsIntoArticle[], report: Report, path: Path): void => {
    for (const [index, passage] of list.entries()) {
      const here = [...path, index];
      if (!refs.check('articles', passage.article, report, [...here, 'article'])) continue;
      const source = articles.get(passage.article);
      if (source) passageOf(source, passage.paragraph, passage, report, here);
    }
  };

  if (records.archive) {
    const report = reportFor(records.archive);
    refs.check('events', records.archive.value.subject, report, ['subject']);
    checkList(refs, 'actors', records.archive.value.voices, report, ['voices']);
  }
  for (const source of sources.articles) {
    const { front } = source.original;
    if (!front) continue;
    const report = reportFor(front);
    refs.check('actors', front.value.publisher?.actor, report, ['publisher', 'actor']);
    for (const [index, entry] of front.value.uncatalogued.entries())
      passageOf(source, entry.paragraph, entry, report, ['uncatalogued', index]);
    for (const [index, { paragraph }] of front.value.notes.entries()) {
      checkParagraph(source, paragraph, report, ['notes', index, 'paragraph']);
    }
  }
  for (const record of records.quotes) {
    const report = reportFor(record);
    const { value } = record;
    checkQuote(record, refs, report);
    if (!refs.check('articles', value.article, report, ['article'])) continue;
    const isPlaced = checkPlace(record, report);
    const source = articles.get(value.article);
    if (!source) continue;
    // Where the paragraph may be wrong, what does not stand in it is no second problem.
    if (!isPlaced) {
      passageOf(source, value.paragraph, value, () => undefined, []);
      continue;
    }
    passageOf(source, value.paragraph, value, report, []);
    if (value.attribution && paragraphOf(source.original.body, value.paragraph))
      passageOf(source, value.paragraph, value.attribution, report, ['attribution']);
  }
  for (const record of records.events) {
    const report = reportFor(record);
    refs.check('places', record.value.place, report, ['place']);
    refs.check('events', record.value.partOf, report, ['partOf']);
    checkList(refs, 'actors', record.value.actors, report, ['actors']);
    checkList(refs, 'topics', record.value.topics, report, ['topics']);
    passages(record.value.evidence, report, ['evidence']);
  }
  for (const record of records.topics) {
    const report = reportFor(record);
    refs.check('topics', record.value.broader, report, ['broader']);
    checkList(refs, 'topics', record.value.related, report, ['related']);
    if (record.value.related.includes(record.id))
      report(
        ['related', record.value.related.indexOf(record.id)],
        'reference-circle',
        'The topic is said to be related to itself.',
        'Remove this reference.',
      );
    passages(record.value.evidence, report, ['evidence']);
  }
  for (const record of records.actors) refs.check('actors', record.value.memberOf, reportFor(record), ['memberOf']);
  for (const record of records.places) refs.check('places', record.value.within, reportFor(record), ['within']);
  for (const record of records.discrepancies) {
    const report = reportFor(record);
    const { accounts, concerns } = record.value;
    for (const [index, account] of accounts.entries())
      passages(account.evidence, report, ['accounts', index, 'evidence']);
    for (const kind of ['quotes', 'events', 'topics'] as const)
      checkList(refs, kind, concerns[kind], report, ['concerns', kind]);
    for (const [index, { article, paragraph }] of concerns.paragraphs.entries()) {
      const here = ['concerns', 'paragraphs', index];
      if (!refs.check('articles', article, report, [...here, 'article'])) continue;
      const source = articles.get(article);
      if (source) checkParagraph(source, paragraph, report, [...here, 'paragraph']);
    }
  }
  findCircles(records.quotes, 'continues', reportFor);
  findCircles(records.events, 'partOf', reportFor);
  findCircles(records.topics, 'broader', reportFor);
  findCircles(records.actors, 'memberOf', reportFor);
  findCircles(records.places, 'within', reportFor);
  addAll(problems, coverage(records, sources.articles, proofs));
  return { proofs, problems };
}

function checkList(
  refs: References,
  kind: Parameters<References['check']>[0],
  ids: readonly string[],
  report: Report,
  path: Path,
): void {
  const listed = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (listed.has(id)) report([...path, index], 'id-duplicate', `"${id}" is listed twice.`, 'Remove one of the two.');
    else refs.check(kind, id, report, [...path, index]);
    listed.add(id);
  }
}

function checkParagraph(source: ArticleSource, paragraph: string, report: Report, path: Path): void {
  const { body, isDoubtful } = source.original;
  if (paragraphOf(body, paragraph) || isDoubtful(paragraph)) return;
  report(
    path,
    'reference-unknown',
    `The article "${source.id}" has no paragraph ${paragraph}.`,
    `Its paragraphs are p1 to p${body.paragraphs.length}.`,
  );
}

/** Whether the id of a quote is its place; a badly formed id has been told. */
function checkPlace({ id, value }: Located<QuoteRecord>, report: Report): boolean {
  const place = `${value.article}-${value.paragraph}-`;
  if (idFault(id) !== undefined) return true;
  if (id.startsWith(place) && /^[1-9]\d*$/.test(id.slice(place.length))) return true;
  report(
    [],
    'id-place',
    `The id "${id}" is not the place of the quote, "${place}" and a number.`,
    'Rename the file, or correct article and paragraph.',
  );
  return false;
}

function checkQuote({ value }: Located<QuoteRecord>, refs: References, report: Report): void {
  refs.check('actors', value.speaker, report, ['speaker']);
  refs.check('events', value.occasion, report, ['occasion']);
  refs.check('actors', value.reports, report, ['reports']);
  refs.check('quotes', value.continues, report, ['continues']);
  checkList(refs, 'actors', value.via, report, ['via']);
  checkList(refs, 'topics', value.topics, report, ['topics']);
  if (!value.attribution && !value.speakerNote) {
    report(
      [],
      'quote-unattributed',
      'The quote has no attribution, and no speakerNote says how the speaker was inferred.',
      'Add "attribution" with the words that name the speaker, or "speakerNote".',
    );
  }
  for (const [index, circumstance] of value.research.entries()) {
    const given = circumstance === 'via' ? value.via.length > 0 : value[circumstance] !== undefined;
    if (!given)
      report(
        ['research', index],
        'schema-value',
        `The research is said to add "${circumstance}", which the quote does not have.`,
        `Add "${circumstance}", or remove it from "research".`,
      );
  }
}
