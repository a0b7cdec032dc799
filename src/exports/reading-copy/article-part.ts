// An article in the reading copy: its text in the language of the part, each paragraph with what is said of it.
import type { Article, Paragraph } from '../../archive/model.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { fill } from '../../i18n/words.ts';
import { titleOf } from '../citation/reference.ts';
import { editionIn, isWhole, quotesIn } from '../rights.ts';
import { runsOf } from '../runs.ts';
import { type Html, join, line, list, tag, text } from './html.ts';
import { anchor, linkQuote, row, sourceList, type Voice } from './voice.ts';

export function articlePart(voice: Voice, article: Article): Html {
  const { language, words } = voice;
  const edition = editionIn(article, language);
  return tag(
    'article',
    { id: anchor(language, 'article', article.id) },
    tag('h4', {}, text(titleOf(article, language))),
    tag(
      'div',
      { class: 'apparatus' },
      line('p', article.provenance[language]),
      line('p', fill(words.article.issued, { date: dateInWords(article.issued, words) })),
      line('p', article.issuedNote?.[language]),
      line('p', `${article.rights.note[language]} ${article.rights.statement}`),
      line('p', edition.translation?.note[language]),
      isWhole(article) ? undefined : line('p', words.article.withheld),
    ),
    ...edition.sections.flatMap(({ title, paragraphs }) => [
      title === undefined ? undefined : tag('h4', {}, text(`[${title}]`)),
      ...paragraphs.map((paragraph) => paragraphPart(voice, article, paragraph, edition.language)),
    ]),
    tag(
      'div',
      { class: 'apparatus' },
      tag('h4', {}, text(words.article.record)),
      ...article.record.map(({ question, answer, sources }) =>
        join([tag('p', {}, text(`${question[language]}: ${answer[language]}`)), sourceList(voice, sources)]),
      ),
    ),
  );
}

function paragraphPart(voice: Voice, article: Article, paragraph: Paragraph, textLanguage: string): Html {
  const { language, words } = voice;
  const quotes = quotesIn(article, paragraph, textLanguage);
  const notes = article.notes.filter((note) => note.paragraph === paragraph.id);
  const content = isWhole(article)
    ? runsOf(paragraph, quotes, textLanguage).map((run) => {
        const inner = text(run.supplied ? `[${run.text}]` : run.text);
        return run.quotes.length > 0 ? tag('mark', {}, inner) : inner;
      })
    : quotes.map(({ passage }) => tag('mark', {}, text(passage.exact[textLanguage])));
  return tag(
    'div',
    { class: 'paragraph', id: anchor(language, 'article', `${article.id}_${paragraph.id}`) },
    tag('span', {}, text(String(paragraph.number))),
    tag(
      'p',
      { class: paragraph.role === 'related' ? 'text related' : 'text', lang: textLanguage },
      content.length > 0 ? join(content, isWhole(article) ? '' : ' … ') : text(words.article.withheldParagraph),
    ),
    (quotes.length > 0 || notes.length > 0) &&
      tag(
        'div',
        { class: 'apparatus' },
        quotes.length > 0 &&
          join([text(`${words.readingCopy.paragraphQuotes}:`), list(quotes.map((quote) => linkQuote(voice, quote)))]),
        ...notes.map((note) => row(words.article.note, text(note.text[language]))),
      ),
  );
}
