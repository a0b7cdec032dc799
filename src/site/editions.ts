// Which text of an article a page shows.
import type { Article, Edition, Paragraph, Section } from '../archive/model.ts';

/** The edition in the language of the page; where there is none, the original. */
export function editionOf(article: Article, language: string): Edition {
  return article.editions.get(language) ?? article.original;
}

/** A title as it shows: one that the archive supplied stands in square brackets. */
export function shownTitle({ title, titleSupplied }: Edition): string {
  return titleSupplied ? `[${title}]` : title;
}

/** The translation that the parallel page of a language sets beside the original. */
export function translationBeside(article: Article, language: string): Edition {
  const own = editionOf(article, language);
  if (own !== article.original) return own;
  return [...article.editions.values()].find((edition) => edition !== article.original) ?? own;
}

/** Translations that a page shows under printed words: its own language's, on pages in the original's language all. */
export function translationsFor(article: Article, language: string): Edition[] {
  const own = article.editions.get(language);
  if (own && own !== article.original) return [own];
  return [...article.editions.values()].filter((edition) => edition !== article.original);
}

export function paragraphOf(edition: Edition, id: string): Paragraph | undefined {
  return edition.paragraphs.find((paragraph) => paragraph.id === id);
}

export interface ParagraphPair {
  readonly original: Paragraph;
  readonly translation: Paragraph;
}

export interface SectionPair {
  readonly original: Section;
  readonly translation: Section;
  readonly paragraphs: readonly ParagraphPair[];
}

/** Original and translation, section by section and paragraph by paragraph; the archive has proved that they pair off. */
export function pairEditions(original: Edition, translation: Edition): SectionPair[] {
  return original.sections.map((section, index) => {
    const other = translation.sections[index] ?? section;
    return {
      original: section,
      translation: other,
      paragraphs: section.paragraphs.map((paragraph, at) => ({
        original: paragraph,
        translation: other.paragraphs[at] ?? paragraph,
      })),
    };
  });
}
