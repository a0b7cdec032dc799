import { expect, test } from 'vitest';
import { readState, writeState } from '../../../src/search/client/state.ts';

const offers = (facet: string, value: string): boolean =>
  facet === 'type' ? ['quote', 'event'].includes(value) : facet === 'speaker' && value === 'putin';

const cases: Record<string, { search: string; state: object; written: string }> = {
  nothing: { search: '', state: { text: '', choice: {}, sort: 'relevance' }, written: '' },
  'query, filters and sorting': {
    search: '?q=Öl+%26+Gas&type=quote&type=event&speaker=putin&sort=date',
    state: { text: 'Öl & Gas', choice: { type: ['quote', 'event'], speaker: ['putin'] }, sort: 'date' },
    written: '?q=%C3%96l+%26+Gas&type=quote&type=event&speaker=putin&sort=date',
  },
  'unknown facets, values and sorts are dropped': {
    search: '?type=x&speaker=putin&speaker=putin&constructor=1&__proto__=2&sort=up',
    state: { text: '', choice: { speaker: ['putin'] }, sort: 'relevance' },
    written: '?speaker=putin',
  },
  'bad escapes are text': {
    search: '?q=%E0%A4%A%',
    state: { text: '\ufffd%A%', choice: {}, sort: 'relevance' },
    written: '?q=%EF%BF%BD%25A%25',
  },
};

test.each(Object.entries(cases))('%s', (_, { search, state, written }) => {
  expect(readState(search, offers)).toEqual(state);
  expect(writeState(readState(search, offers))).toBe(written);
});

test('a query has at most 1,000 characters', () => {
  expect(readState(`?q=${'x'.repeat(10_000)}`, offers).text).toHaveLength(1000);
});
