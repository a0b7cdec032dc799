// W3C Web Annotation Data Model: every quote as an annotation on its paragraph, in one collection per language.
import { articlePath, quotePath } from '../archive/addresses.ts';
import type { Archive, Quote } from '../archive/model.ts';
import type { Range } from '../archive/text/code-points.ts';
import { describePassage } from '../archive/text/describe-passage.ts';
import { type ExportContext, identifier } from './identity.ts';
import { jsonText } from './json-text.ts';
import { isWhole } from './rights.ts';

export const annotationMediaType = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** Section 4.2.4; prefix and suffix only where the words stand in the paragraph more than once. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Section 4.2.5; Unicode code points, `end` exclusive. */
export interface TextPositionSelector extends Range {
  readonly type: 'TextPositionSelector';
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  readonly body: readonly object[];
  readonly target: {
    /** The article's page in the language of the edition, with the fragment of the paragraph. */
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  };
  readonly generated: string;
  readonly rights: string;
}

/** An AnnotationCollection (section 5.1) whose only page is embedded, so that one file is the whole. */
export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
  readonly last?: string;
}

/** @param language of the editions whose texts are annotated */
export function annotationCollection(archive: Archive, context: ExportContext, language: string): AnnotationCollection {
  const items = archive.quotes.flatMap((quote) => annotationOf(archive, context, quote, language) ?? []);
  const id = identifier(archive, context, archive.languages[0] ?? '', annotationsPath(language));
  const page = `${id}#page-1`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: archive.title[language] ?? id,
    total: items.length,
    // A collection without annotations has neither a first nor a last page (section 5.1).
    ...(items.length > 0 && {
      first: { id: page, type: 'AnnotationPage' as const, startIndex: 0 as const, items },
      last: page,
    }),
  };
}

/** Where the file of a language stands, below the base of the archive. */
export function annotationsPath(language: string): string {
  return `data/annotations.${language}.jsonld`;
}

/** One annotation; nothing where the article has no text in the language. */
export function annotationOf(
  archive: Archive,
  context: ExportContext,
  quote: Quote,
  language: string,
): Annotation | undefined {
  const { article, passage } = quote;
  const edition = article.editions.get(language);
  const range = passage.ranges[language];
  const paragraph = edition?.paragraphs.find(({ id }) => id === passage.paragraph);
  if (range === undefined || paragraph === undefined) return undefined;
  const { exact, prefix, suffix } = describePassage(paragraph.text, range);
  const page = identifier(archive, context, language, quotePath(quote.id));
  const whole = isWhole(article);
  return {
    id: `${page}#annotation`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'SpecificResource', source: page, purpose: 'identifying' },
      ...quote.topics.map((topic) => ({
        type: 'TextualBody',
        value: topic.label[language],
        language,
        purpose: 'tagging',
      })),
    ],
    target: {
      source: identifier(archive, context, language, articlePath(article.id), passage.paragraph),
      selector: [
        // What surrounds the passage is withheld with the article; the position alone tells it apart then.
        {
          type: 'TextQuoteSelector',
          exact,
          ...(whole && prefix !== undefined && { prefix }),
          ...(whole && suffix !== undefined && { suffix }),
        },
        { type: 'TextPositionSelector', start: range.start, end: range.end },
      ],
    },
    generated: `${context.editionDate}T00:00:00Z`,
    rights: article.rights.statement,
  };
}

/** A collection as a file, an annotation a piece. */
export function printAnnotations(collection: AnnotationCollection): Iterable<string> {
  return jsonText(collection, 3);
}
