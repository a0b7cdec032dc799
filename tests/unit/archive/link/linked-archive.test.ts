// The linked archive: references in both directions, orders that are always the same, addresses that are unique.
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../../../src/archive/addresses.ts';
import { cautionsOf } from '../../../../src/archive/cautions.ts';
import type { Archive } from '../../../../src/archive/model.ts';
import { sliceCodePoints } from '../../../../src/archive/text/code-points.ts';
import { fictional, load } from '../laid-over.ts';

function loaded(folder: string): Archive {
  const { archive } = load(folder);
  if (!archive) throw new Error(`${folder} has problems`);
  return archive;
}

const archives = { fictional: loaded(fictional), content: loaded('content') };
const archive = archives.fictional;
const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
const find = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing => {
  const thing = things.find((candidate) => candidate.id === id);
  if (!thing) throw new Error(`no ${id}`);
  return thing;
};

/** The graph as text, four things deep: comparing the graph itself would run in circles for ever. */
function shape(whole: Archive): string {
  return inspect(whole, { depth: 4, maxArrayLength: null, maxStringLength: null });
}

describe('orders', () => {
  test('articles by date of issue, languages as listed, the original first', () => {
    expect(idsOf(archive.articles)).toEqual(['seebote-1974', 'courier-1974']);
    expect(archive.articles.map(({ editions }) => [...editions.keys()])).toEqual([
      ['de', 'en', 'fr'],
      ['en', 'fr', 'de'],
    ]);
  });

  test('quotes by article, then as they stand in the text', () => {
    expect(idsOf(archive.quotes).map((id) => id.replace(/-1974/, ''))).toEqual(
      ['p2-1', 'p2-2', 'p3-1', 'p3-2', 'p5-1']
        .map((place) => `seebote-${place}`)
        .concat(
          ['p2-1', 'p2-2', 'p3-1', 'p3-2', 'p3-3', 'p4-1', 'p4-2', 'p5-1', 'p5-2', 'p7-1', 'p7-2'].map(
            (place) => `courier-${place}`,
          ),
        ),
    );
  });

  test('events by date, the rest by id', () => {
    expect(idsOf(archive.events).slice(0, 4)).toEqual(['shore-closed', 'gauge-built', 'survey', 'treaty-draft']);
    for (const list of [archive.topics, archive.actors, archive.places, archive.discrepancies])
      expect(idsOf(list)).toEqual(idsOf(list).toSorted());
    expect(idsOf(archive.voices)).toEqual(['teodor-brask', 'mara-lindqvel']);
  });

  test('two loads give the same', () => {
    expect(shape(loaded(fictional)) === shape(archive)).toBe(true);
  });
});

describe('links in both directions', () => {
  test.each(Object.entries(archives))('%s', (_, { quotes, actors, events, topics, places, articles }) => {
    for (const quote of quotes) {
      expect(quote.speaker.quotes).toContain(quote);
      expect(quote.article.quotes).toContain(quote);
      for (const topic of quote.topics) expect(topic.quotes).toContain(quote);
      for (const actor of quote.via) expect(actor.carried).toContain(quote);
      if (quote.occasion) expect(quote.occasion.quotes).toContain(quote);
      if (quote.reports) expect(quote.reports.reportedIn).toContain(quote);
      if (quote.continues) expect(quote.continues.continuedBy).toContain(quote);
      expect(quote.previous?.next ?? quote).toBe(quote);
      expect(quote.next?.previous ?? quote).toBe(quote);
    }
    for (const event of events) {
      for (const topic of event.topics) expect(topic.events).toContain(event);
      for (const actor of event.actors) expect(actor.events).toContain(event);
      if (event.place) expect(event.place.events).toContain(event);
      if (event.partOf) expect(event.partOf.parts).toContain(event);
      for (const passage of event.evidence) {
        expect(passage.article.evidence.map((item) => item.passage)).toContain(passage);
      }
    }
    for (const topic of topics) if (topic.broader) expect(topic.broader.narrower).toContain(topic);
    for (const actor of actors) if (actor.memberOf) expect(actor.memberOf.members).toContain(actor);
    for (const place of places) if (place.within) expect(place.within.contains).toContain(place);
    for (const article of articles) if (article.publisher) expect(article.publisher.actor.articles).toContain(article);
  });

  test('discrepancies stand with what they concern, and with its article', () => {
    const quote = find(archive.quotes, 'courier-1974-p7-1');
    expect(idsOf(quote.discrepancies)).toEqual(['who-asked']);
    expect(idsOf(find(archive.topics, 'sluices').discrepancies)).toEqual(['who-asked']);
    expect(idsOf(quote.article.discrepancies)).toEqual(['number-of-metres', 'who-asked']);
  });
});

test.each(Object.entries(archives))(
  'every passage of %s is where it says, in every language',
  (_, { quotes, articles }) => {
    const evidence = articles.flatMap((article) => [
      ...article.evidence.map(({ passage }) => passage),
      ...article.uncatalogued,
    ]);
    const passages = [...quotes.flatMap(({ passage, attribution }) => [passage, attribution ?? passage]), ...evidence];
    for (const { article, paragraph, exact, ranges } of passages) {
      for (const [language, edition] of article.editions) {
        const text = edition.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
        expect(sliceCodePoints(text, ranges[language] ?? { start: 0, end: 0 })).toBe(exact[language]);
      }
    }
  },
);

describe('what follows from a record', () => {
  test.each([
    ['courier-1974-p2-1', ['translated']],
    ['courier-1974-p2-2', ['partial', 'translated']],
    ['courier-1974-p5-2', ['abridged', 'speaker-inferred', 'incomplete-alone']],
    ['courier-1974-p7-2', ['reported', 'passed-on']],
    ['seebote-1974-p2-1', ['incomplete-alone']],
  ])('the cautions of %s', (id, cautions) => {
    expect(cautionsOf(find(archive.quotes, id))).toEqual(cautions);
  });

  test.each([
    ['ferry-dinner', 'article', false],
    ['lake-summit', 'article-dated', false],
    ['talks-broken-off', 'article-dated', true],
    ['survey', 'research', false],
    ['shore-closed', 'research', true],
  ])('what %s rests on', (id, basis, singleSource) => {
    expect(find(archive.events, id)).toMatchObject({ basis, singleSource });
  });
});

test.each(Object.entries(archives))('addresses of %s are unique and in a fixed order', (_, each) => {
  const list = addresses(each);
  const shown = list.map(({ path, fragment }) => (fragment === undefined ? path : `${path}#${fragment}`));
  expect(new Set(shown).size).toBe(shown.length);
  expect(list.every(({ path }) => path === '' || /^(?:[a-z0-9-]+\/)+$/.test(path))).toBe(true);
  expect(addresses(each)).toEqual(list);
  for (const quote of each.quotes) expect(shown).toContain(`quotes/${quote.id}/`);
});
