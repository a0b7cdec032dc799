// What every part of the reading copy needs to speak one language, and the names of the places in the file.
import type { Actor, Archive, Event, Passage, Quote, Topic } from '../../archive/model.ts';
import type { Source } from '../../archive/schema/source.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import type { ExportContext } from '../identity.ts';
import { evidenceWords, quoteWords } from '../rights.ts';
import { quoted } from '../words.ts';
import { type Html, join, list, tag, text } from './html.ts';

export interface Voice {
  readonly archive: Archive;
  readonly context: ExportContext;
  readonly language: string;
  readonly words: Dictionary;
  /** The links to quotes that have been drawn: topics, speakers and events name the same ones. */
  readonly quoteLinks: Map<Quote, Html>;
}

export type AnchorKind = 'part' | 'article' | 'quote' | 'topic' | 'event' | 'actor' | 'discrepancy';

/** `de-quote-wladiwostok-2019-p9-1`; of a paragraph `de-article-wladiwostok-2019_p9`. */
export function anchor(language: string, kind: AnchorKind, id: string): string {
  return `${language}-${kind}-${id}`;
}

function link({ language }: Voice, kind: AnchorKind, id: string, label: string | undefined): Html {
  return tag('a', { href: `#${anchor(language, kind, id)}` }, text(label ?? id));
}

/** Speaker, paragraph and first words: no two links of a list are called the same. */
export function linkQuote(voice: Voice, quote: Quote): Html {
  const known = voice.quoteLinks.get(quote) ?? drawQuoteLink(voice, quote);
  voice.quoteLinks.set(quote, known);
  return known;
}

function drawQuoteLink(voice: Voice, quote: Quote): Html {
  const { language, words } = voice;
  const place = fill(words.quote.title, { speaker: quote.speaker.name[language] ?? '', number: quote.passage.number });
  const passage = quoteWords(quote, language).words.split(/\s+/);
  const beginning = passage.length > 8 ? `${passage.slice(0, 8).join(' ')} …` : passage.join(' ');
  return link(voice, 'quote', quote.id, `${place}: ${quoted(beginning, words)}`);
}
export const linkTopic = (voice: Voice, topic: Topic): Html =>
  link(voice, 'topic', topic.id, topic.label[voice.language]);
export const linkEvent = (voice: Voice, event: Event): Html =>
  link(voice, 'event', event.id, event.title[voice.language]);
export const linkActor = (voice: Voice, actor: Actor): Html =>
  link(voice, 'actor', actor.id, actor.name[voice.language]);
export const linkParagraph = (
  voice: Voice,
  { article, paragraph, number }: Pick<Passage, 'article' | 'paragraph' | 'number'>,
): Html => link(voice, 'article', `${article.id}_${paragraph}`, fill(voice.words.article.paragraph, { number }));

/** Evidence: its paragraph, and its words where they may be shown. */
export function evidenceList(voice: Voice, passages: readonly Passage[]): Html | undefined {
  return list(
    passages.map((passage) => {
      const words = evidenceWords(passage);
      const shown = words && (words[voice.language] ?? words[passage.article.original.language]);
      return join([linkParagraph(voice, passage), shown !== undefined && text(quoted(shown, voice.words))], ': ');
    }),
  );
}

/** Sources: title, publisher, date; linked where the address has a scheme. */
export function sourceList(voice: Voice, sources: readonly Source[]): Html | undefined {
  return list(
    sources.map(({ title, publisher, date, url, language, note }) => {
      const name = tag('cite', { lang: language }, text(title));
      return join(
        [
          url !== undefined && /^https?:/i.test(url) ? tag('a', { href: url }, name) : name,
          text(publisher),
          date !== undefined && text(date),
          url !== undefined && !/^https?:/i.test(url) && text(url),
          note?.[voice.language] !== undefined && text(note[voice.language]),
        ],
        ', ',
      );
    }),
  );
}

/** A term and what stands behind it; nothing where nothing does. */
export function row(term: string, ...items: readonly (Html | undefined)[]): Html | undefined {
  const shown = items.filter((item) => item !== undefined && item !== '');
  return shown.length === 0 ? undefined : tag('p', {}, text(`${term}: `), join(shown, ', '));
}
