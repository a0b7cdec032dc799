// The main navigation and the links to the same page in other languages.
import { articlePath, pagePaths } from '../archive/addresses.ts';
import { archive } from './archive.ts';
import { href } from './locale.ts';
import { ownLanguageName, wordsOf } from './words.ts';

export interface NavigationLink {
  readonly text: string;
  readonly href: string;
  /** `page` on the page itself, `true` on pages below it. */
  readonly current: 'page' | 'true' | undefined;
}

/** @param path of the page that shows the navigation */
export function navigation(language: string, path: string | undefined): NavigationLink[] {
  const { nav } = wordsOf(language);
  const [first, second] = archive.articles;
  // With one article a list of articles would be a detour.
  const articles =
    first && !second
      ? { text: nav.article, path: articlePath(first.id) }
      : { text: nav.articles, path: pagePaths.articles };
  const links = [
    articles,
    { text: nav.quotes, path: pagePaths.quotes },
    { text: nav.topics, path: pagePaths.topics },
    { text: nav.actors, path: pagePaths.actors },
    { text: nav.timeline, path: pagePaths.timeline },
    { text: nav.discrepancies, path: pagePaths.discrepancies },
    { text: nav.search, path: pagePaths.search },
    { text: nav.about, path: pagePaths.about },
  ];
  return links.map((link) => ({
    text: link.text,
    href: href(language, link.path),
    current: link.path === path ? 'page' : path?.startsWith(link.path) ? 'true' : undefined,
  }));
}

export interface LanguageLink {
  readonly language: string;
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** The same page in each language of the archive; the home page for a page that exists once. */
export function languageLinks(language: string, path: string | undefined): LanguageLink[] {
  return archive.languages.map((other) => ({
    language: other,
    name: ownLanguageName(other),
    href: href(other, path ?? pagePaths.home),
    isCurrent: other === language,
  }));
}
