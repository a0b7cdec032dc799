// Sources as pages show them.
import type { Source } from '../archive/schema/source.ts';
import { dateInWords, machineDate } from '../i18n/dates.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

const hasScheme = /^https?:/i;

/** What a link to a recorded address leads to: host and path alone get `https://`. */
export function sourceHref(url: string): string {
  return hasScheme.test(url) ? url : `https://${url}`;
}

/** Publisher, date, and the address where it was recorded without a scheme: then what was recorded must show. */
export function sourceDetails({ publisher, date, url }: Source, words: Dictionary): string {
  const details = [publisher];
  if (date !== undefined) details.push(machineDate(date) === undefined ? date : dateInWords(date, words));
  if (url !== undefined && !hasScheme.test(url)) details.push(url);
  return details.join(', ');
}
