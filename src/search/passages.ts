// The passages of an article as subjects of the index: its quotes and its paragraphs.
import { articlePath } from '../archive/addresses.ts';
import type { Article, Discrepancy, Edition, Evidence, Quote } from '../archive/model.ts';
import type { LanguageMap } from '../archive/schema/text.ts';
import { evidenceWords } from '../exports/rights.ts';
import type { Subject } from './subject.ts';
import { aboutThings, discrepancyTexts, inLanguage, sourceTexts } from './wording.ts';

/** In the order of the text, each paragraph after its quotes. */
export function passageSubjects(article: Article): Subject[] {
  const quotes = Map.groupBy(article.quotes, ({ passage }) => passage.paragraph);
  if (article.display !== 'full') {
    return article.original.paragraphs.flatMap(({ id }) => (quotes.get(id) ?? []).map(quoteSubject));
  }
  const evidence = Map.groupBy(article.evidence, ({ passage }) => passage.paragraph);
  const notes = Map.groupBy(article.notes, ({ paragraph }) => paragraph);
  const texts = new Map([...article.editions].map(([language, edition]) => [language, textsOf(edition)]));
  return article.original.paragraphs.flatMap(({ id }) => {
    const paragraph: LinkedParagraph = {
      article,
      id,
      textsIn: (language) => texts.get(language)?.get(id),
      quotes: quotes.get(id) ?? [],
      evidence: (evidence.get(id) ?? []).map(({ of }) => of),
      notes: (notes.get(id) ?? []).map(({ text }) => text),
      discrepancies: article.discrepancies.filter(({ concerns }) =>
        concerns.paragraphs.some((place) => place.article === article && place.paragraph === id),
      ),
    };
    return [...paragraph.quotes.map(quoteSubject), paragraphSubject(paragraph)];
  });
}

function quoteSubject(quote: Quote): Subject {
  const { article, passage, speaker, occasion, topics } = quote;
  const actors = [speaker, ...(quote.reports ? [quote.reports] : []), ...quote.via];
  return {
    type: 'quote',
    path: articlePath(article.id),
    fragment: passage.paragraph,
    date: occasion?.date ?? article.written?.date ?? article.issued,
    ...(!occasion && { shownDate: article.issued }),
    article,
    paragraph: passage.paragraph,
    facets: {
      speaker: [speaker.id],
      topic: topics.map(({ id }) => id),
      kind: [quote.kind],
      ...(occasion && { occasion: [occasion.id] }),
    },
    words: (language) => ({
      speaker: speaker.name[language] ?? '',
      content: passage.exact[language] ?? '',
      ...aboutThings(language, { topics, events: occasion ? [occasion] : [], actors }),
      notes: [
        ...inLanguage(language, quote.attribution && evidenceWords(quote.attribution), quote.note, quote.speakerNote),
        ...sourceTexts(language, quote.sources),
      ],
    }),
  };
}

interface ParagraphTexts {
  readonly text: string;
  /** Title of its section. */
  readonly section: string;
}

/** The texts of an edition by the ids of its paragraphs. */
function textsOf({ sections }: Edition): Map<string, ParagraphTexts> {
  return new Map(
    sections.flatMap(({ title: section = '', paragraphs }) =>
      paragraphs.map(({ id, text }): [string, ParagraphTexts] => [id, { text, section }]),
    ),
  );
}

/** A paragraph in all languages, with what rests on it. */
interface LinkedParagraph {
  readonly article: Article;
  readonly id: string;
  readonly textsIn: (language: string) => ParagraphTexts | undefined;
  readonly quotes: readonly Quote[];
  readonly evidence: readonly Evidence['of'][];
  readonly notes: readonly LanguageMap[];
  readonly discrepancies: readonly Discrepancy[];
}

function paragraphSubject({ article, id, textsIn, quotes, evidence, notes, discrepancies }: LinkedParagraph): Subject {
  const topics = unique([
    ...quotes.flatMap((quote) => quote.topics),
    ...evidence.flatMap((of) => ('topic' in of ? [of.topic] : [])),
  ]);
  const events = unique(evidence.flatMap((of) => ('event' in of ? [of.event] : [])));
  const actors = unique(quotes.flatMap(({ speaker, reports }) => (reports ? [speaker, reports] : [speaker])));
  return {
    type: 'paragraph',
    path: articlePath(article.id),
    fragment: id,
    date: article.written?.date ?? article.issued,
    shownDate: article.issued,
    article,
    paragraph: id,
    facets: { ...(topics.length > 0 && { topic: topics.map((topic) => topic.id) }) },
    words: (language) => {
      const { text = '', section = '' } = textsIn(language) ?? {};
      return {
        content: text,
        ...aboutThings(language, { topics, events, actors }),
        notes: [section, ...inLanguage(language, ...notes), ...discrepancyTexts(language, discrepancies)],
      };
    },
  };
}

function unique<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Set(things)];
}
