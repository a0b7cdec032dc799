// The one list of every path and fragment of the site. Paths are those of the first language,
// without the base of the address: `articles/<id>/`. Other languages stand below `<language>/`.
export type AddressKind =
  | 'page'
  | 'article'
  | 'parallel'
  | 'cite'
  | 'section'
  | 'paragraph'
  | 'quote'
  | 'event'
  | 'topic'
  | 'actor'
  | 'discrepancy';

export interface Address {
  readonly kind: AddressKind;
  /** Permanent id: of a section or paragraph `<article>#<id>`, of a page its path. */
  readonly id: string;
  readonly path: string;
  readonly fragment: string | undefined;
}

/** Paths of pages that exist once, by name. */
export const pagePaths = {
  home: '',
  articles: 'articles/',
  quotes: 'quotes/',
  topics: 'topics/',
  actors: 'actors/',
  timeline: 'timeline/',
  discrepancies: 'discrepancies/',
  search: 'search/',
  about: 'about/',
  data: 'data/',
} as const;

export type PageName = keyof typeof pagePaths;

export const articlePath = (id: string): string => `articles/${id}/`;
export const parallelPath = (id: string): string => `articles/${id}/parallel/`;
export const citePath = (id: string): string => `articles/${id}/cite/`;
export const quotePath = (id: string): string => `quotes/${id}/`;
export const topicPath = (id: string): string => `topics/${id}/`;
export const actorPath = (id: string): string => `actors/${id}/`;

/** What addresses are made from: the linked archive, or records whose links are not proved yet. */
export interface Addressable {
  readonly articles: readonly {
    readonly id: string;
    readonly editions: { readonly size: number };
    readonly original: {
      readonly sections: readonly { readonly id: string | undefined }[];
      readonly paragraphs: readonly Identified[];
    };
  }[];
  readonly quotes: readonly Identified[];
  readonly events: readonly Identified[];
  readonly topics: readonly Identified[];
  readonly actors: readonly Identified[];
  readonly discrepancies: readonly Identified[];
}

interface Identified {
  readonly id: string;
}

/** Every address of the archive's site, in a fixed order. */
export function addresses(archive: Addressable): Address[] {
  const page = (path: string): Address => ({ kind: 'page', id: path, path, fragment: undefined });
  return [
    ...Object.values(pagePaths).map(page),
    ...archive.articles.flatMap((article): Address[] => {
      const { id } = article;
      const path = articlePath(id);
      const within = (kind: AddressKind, fragment: string): Address => ({
        kind,
        id: `${id}#${fragment}`,
        path,
        fragment,
      });
      return [
        { kind: 'article', id, path, fragment: undefined },
        ...(article.editions.size > 1
          ? [{ kind: 'parallel' as const, id, path: parallelPath(id), fragment: undefined }]
          : []),
        { kind: 'cite', id, path: citePath(id), fragment: undefined },
        ...article.original.sections.flatMap(({ id: section }) =>
          section === undefined ? [] : [within('section', section)],
        ),
        ...article.original.paragraphs.map((paragraph) => within('paragraph', paragraph.id)),
      ];
    }),
    ...archive.quotes.map(({ id }): Address => ({ kind: 'quote', id, path: quotePath(id), fragment: undefined })),
    ...archive.events.map(({ id }): Address => ({ kind: 'event', id, path: pagePaths.timeline, fragment: id })),
    ...archive.topics.map(({ id }): Address => ({ kind: 'topic', id, path: topicPath(id), fragment: undefined })),
    ...archive.actors.map(({ id }): Address => ({ kind: 'actor', id, path: actorPath(id), fragment: undefined })),
    ...archive.discrepancies.map(
      ({ id }): Address => ({ kind: 'discrepancy', id, path: pagePaths.discrepancies, fragment: id }),
    ),
  ];
}

/**
 * A path of a page in a language of the archive: the first language at the root, the others below their tag.
 *
 * @param languages those of the archive, in its order
 * @returns without a slash at the beginning: `en/quotes/`
 */
export function pathInLanguage(languages: readonly string[], language: string, path: string): string {
  return language === languages[0] ? path : `${language}/${path}`;
}
