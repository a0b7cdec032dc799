// The reading copy: the whole archive in one HTML file that works by `file://`, in all its languages, one after the
// other. It loads nothing; every link leads to a place in the file, but for those to sources.
import type { Archive } from '../../archive/model.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { fill } from '../../i18n/words.ts';
import { address, type ExportContext } from '../identity.ts';
import { wordsIn } from '../words.ts';
import { articlePart } from './article-part.ts';
import { type Html, join, line, list, tag, text } from './html.ts';
import { quotePart } from './quote-part.ts';
import { actorPart, discrepancyPart, eventPart, topicPart } from './record-parts.ts';
import { style, styleSource } from './style.ts';
import { anchor, type Voice } from './voice.ts';

export function readingCopy(archive: Archive, context: ExportContext): string {
  const first = archive.languages[0] ?? '';
  const voices = archive.languages.map(
    (language): Voice => ({ archive, context, language, words: wordsIn(context, language) }),
  );
  const languages = tag(
    'nav',
    { 'aria-label': wordsIn(context, first).readingCopy.language },
    list(
      voices.map(({ language }) =>
        tag('a', { href: `#${language}`, hreflang: language, lang: language }, text(archive.title[language])),
      ),
    ),
  );
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}">`,
    tag('title', {}, text(archive.title[first])),
    `<style>${style}</style>`,
  ].join('\n');
  const body = join([tag('h1', {}, text(archive.title[first])), languages, ...voices.map(part)], '\n');
  return `<!DOCTYPE html>\n<html lang="${text(first)}">\n<head>\n${head}\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}

/** Everything in one language. */
function part(voice: Voice): Html {
  const { archive, context, language, words } = voice;
  const parts: readonly (readonly [id: string, heading: string, items: readonly Html[]])[] = [
    ['articles', words.nav.articles, archive.articles.map((article) => articlePart(voice, article))],
    ['quotes', words.nav.quotes, archive.quotes.map((quote) => quotePart(voice, quote))],
    ['topics', words.nav.topics, archive.topics.map((topic) => topicPart(voice, topic))],
    ['timeline', words.nav.timeline, archive.events.map((event) => eventPart(voice, event))],
    ['actors', words.nav.actors, archive.actors.map((actor) => actorPart(voice, actor))],
    [
      'discrepancies',
      words.nav.discrepancies,
      archive.discrepancies.map((discrepancy) => discrepancyPart(voice, discrepancy)),
    ],
  ];
  const filled = parts.filter(([, , items]) => items.length > 0);
  const about = fill(words.readingCopy.about, {
    title: archive.title[language] ?? '',
    edition: fill(words.citation.edition, { version: archive.edition.version }),
    date: dateInWords(context.editionDate, words),
  });
  const facts = archive.facts.map(({ term, text: fact, basis }) =>
    join([line('dt', term[language]), tag('dd', {}, text(`${fact[language]} (${words.basis[basis]})`))]),
  );
  return tag(
    'section',
    { id: language, lang: language },
    tag('h2', {}, text(archive.title[language])),
    line('p', about, { class: 'about' }),
    line('p', address(archive, context, language, ''), { class: 'about' }),
    line('p', archive.summary[language]),
    tag(
      'nav',
      { 'aria-label': words.readingCopy.contents },
      list(filled.map(([id, heading]) => tag('a', { href: `#${anchor(language, 'part', id)}` }, text(heading)))),
    ),
    facts.length > 0 && tag('dl', { class: 'facts' }, ...facts),
    ...filled.map(([id, heading, items]) =>
      tag('section', {}, tag('h3', { id: anchor(language, 'part', id) }, text(heading)), ...items),
    ),
    tag(
      'section',
      {},
      tag('h3', {}, text(words.nav.about)),
      ...archive.about.map(({ heading, text: paragraph }) =>
        join([line('h4', heading[language]), line('p', paragraph[language])]),
      ),
      line('h4', words.rights.label),
      line('p', archive.rights.articles[language]),
      line('p', archive.rights.archive[language]),
    ),
  );
}
