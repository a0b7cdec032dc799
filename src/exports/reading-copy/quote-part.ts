// A quote in the reading copy: the words, who said them, and what to mind before quoting.

import { basisOf, cautionsOf } from '../../archive/cautions.ts';
import type { Circumstance, Quote } from '../../archive/model.ts';
import { usualStyle } from '../../i18n/citation-habits.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { languageNameIn } from '../../i18n/language-names.ts';
import { fill } from '../../i18n/words.ts';
import { referenceTo } from '../citation/reference.ts';
import { formatCitation } from '../citation/styles.ts';
import { quoteWords } from '../rights.ts';
import { cautionName } from '../words.ts';
import { type Html, line, tag, text } from './html.ts';
import {
  anchor,
  linkActor,
  linkEvent,
  linkParagraph,
  linkQuote,
  linkTopic,
  row,
  sourceList,
  type Voice,
} from './voice.ts';

export function quotePart(voice: Voice, quote: Quote): Html {
  const { archive, context, language, words } = voice;
  const shown = quoteWords(quote, language);
  const original = quote.article.original.language;
  /** A term with who says so: the article or the archive's research. */
  const told = (term: string, circumstance: Circumstance): string =>
    `${term} (${words.basis[basisOf(quote, circumstance)]})`;
  const cautions = cautionsOf(quote).map((caution) => cautionName(caution, words));
  return tag(
    'article',
    { id: anchor(language, 'quote', quote.id) },
    tag('h4', {}, text(fill(words.quote.number, { id: quote.id }))),
    tag('blockquote', { lang: shown.language }, text(shown.words)),
    shown.language === original
      ? undefined
      : tag('blockquote', { lang: original }, text(quote.passage.exact[original])),
    tag(
      'div',
      { class: 'apparatus' },
      row(words.quote.speaker, linkActor(voice, quote.speaker)),
      line('p', quote.speakerNote?.[language]),
      cautions.length > 0
        ? tag('p', { class: 'caution' }, text(`${words.quote.before}: ${cautions.join('; ')}`))
        : undefined,
      tag('p', {}, text(words.kind[quote.kind])),
      row(told(words.quote.occasion, 'occasion'), quote.occasion && linkEvent(voice, quote.occasion)),
      row(
        `${words.quote.date} (${words.basis[quote.occasion?.basis === 'article' ? 'article' : 'research']})`,
        quote.occasion && text(dateInWords(quote.occasion.date, words)),
      ),
      row(
        told(words.quote.spokenIn, 'spokenIn'),
        text(quote.spokenIn && languageNameIn(words.language.locale, quote.spokenIn)),
      ),
      row(told(words.quote.via, 'via'), ...quote.via.map((actor) => linkActor(voice, actor))),
      row(told(words.quote.reports, 'reports'), quote.reports && linkActor(voice, quote.reports)),
      row(
        words.cautions.incompleteAlone,
        ...[quote.continues, ...quote.continuedBy].map((other) => other && linkQuote(voice, other)),
      ),
      row(words.quote.context, linkParagraph(voice, quote.passage)),
      row(words.quote.topics, ...quote.topics.map((topic) => linkTopic(voice, topic))),
      row(words.quote.note, quote.note && text(quote.note[language])),
      line('p', formatCitation(usualStyle(language), referenceTo(archive, context, { quote }, language), words)),
      line('p', quote.article.provenance[language]),
      sourceList(voice, quote.sources),
    ),
  );
}
