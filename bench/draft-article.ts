// The text of a made-up news report, and the passages of it that are quotations.
import { describePassage } from '../src/archive/text/describe-passage.ts';
import type { QuoteSelector } from '../src/archive/text/match-quote.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface DraftQuote {
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  readonly words: QuoteSelector;
  /** The words that name the speaker; undefined where the paragraph names none. */
  readonly attribution: QuoteSelector | undefined;
  /** Index of the speaker among the archive's actors. */
  readonly speaker: number;
  readonly kind: 'direct' | 'partial' | 'indirect';
}

export interface DraftParagraph {
  /** The source's words. */
  readonly text: string;
  /** The same with what the archive supplies, as it stands in the article's file. */
  readonly body: string;
  /** Words of the article's own voice at its beginning. */
  readonly lead: QuoteSelector;
}

export interface DraftArticle {
  readonly paragraphs: readonly DraftParagraph[];
  readonly quotes: readonly DraftQuote[];
}

export interface Writer {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  /** Names of the actors, the most quoted first. */
  readonly names: readonly string[];
}

/** A report of paragraphs of about 60 words, its quotations spread over them by chance. */
export function draftArticle(writer: Writer, paragraphs: number, quotes: number): DraftArticle {
  const perParagraph = Array.from({ length: paragraphs }, () => 0);
  for (let left = quotes; left > 0; left -= 1) {
    const at = writer.random.below(paragraphs);
    perParagraph[at] = (perParagraph[at] ?? 0) + 1;
  }
  const drafts = perParagraph.map((count, index) => draftParagraph(writer, index + 1, count));
  return { paragraphs: drafts.map(({ paragraph }) => paragraph), quotes: drafts.flatMap((draft) => draft.quotes) };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function draftParagraph({ random, vocabulary, names }: Writer, number: number, count: number) {
  let text = `${vocabulary.sentence(12 + random.below(10))}.`;
  const lead = { start: 0, end: text.length - 1 };
  const supplied: number[] = [];
  const append = (words: string): Run => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const found: (Omit<DraftQuote, 'paragraph' | 'words' | 'attribution'> & { words: Run; attribution: Run })[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = found.at(-1);
    if (before?.kind === 'direct' && random.chance(0.4)) {
      found.push({ ...before, words: within(text, before.words), kind: 'partial' });
      continue;
    }
    const speaker = random.skewed(names.length);
    const name = names[speaker] ?? '';
    const words = vocabulary.sentence(10 + random.below(16));
    if (random.chance(0.25)) {
      append(' ');
      const attribution = append(`Nach Angaben von ${name}`);
      append(' ');
      found.push({ words: append(words.toLowerCase()), attribution, speaker, kind: 'indirect' });
    } else {
      append(' ');
      if (random.chance(0.03)) supplied.push(text.length);
      else append('„');
      const said = append(words);
      append('“, ');
      found.push({ words: said, attribution: append(`sagte ${name}`), speaker, kind: 'direct' });
    }
    append('.');
  }
  append(` ${vocabulary.sentence(20 + random.below(20))}.`);
  const quotes = found.map(
    ({ words, attribution, ...quote }): DraftQuote => ({
      ...quote,
      paragraph: number,
      words: describePassage(text, words),
      attribution: describePassage(text, attribution),
    }),
  );
  const body = supplied.reduceRight((all, at) => `${all.slice(0, at)}:supplied[„]${all.slice(at)}`, text);
  return { paragraph: { text, body, lead: describePassage(text, lead) }, quotes };
}

/** A few whole words from the middle of a run. */
function within(text: string, { start, end }: Run): Run {
  const from = text.indexOf(' ', start) + 1;
  const to = text.lastIndexOf(' ', end);
  const half = text.indexOf(' ', from + Math.floor((to - from) / 2));
  return { start: from, end: half > from && half < to ? half : to };
}

/** One paragraph of a given length and as many passages that overlap at random, none between quotation marks. */
export function draftOverlap({ random, vocabulary, names }: Writer, characters: number, quotes: number): DraftArticle {
  let text = '';
  while (text.length < characters) text += `${text === '' ? '' : ' '}${vocabulary.sentence(15)}.`;
  const starts = [0, ...Array.from(text.matchAll(/ /g), ({ index }) => index + 1)];
  const found = Array.from({ length: quotes }, (): DraftQuote => {
    const first = random.below(starts.length - 400);
    const last = first + 20 + random.below(300);
    const range = { start: starts[first] ?? 0, end: (starts[last] ?? text.length) - 1 };
    const speaker = random.skewed(names.length);
    return { paragraph: 1, words: describePassage(text, range), attribution: undefined, speaker, kind: 'indirect' };
  });
  const lead = describePassage(text, { start: 0, end: text.indexOf('.') });
  return { paragraphs: [{ text, body: text, lead }], quotes: found };
}
