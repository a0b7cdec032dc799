// EDTF dates in the forms of other standards, which know less: what a form can't say is left out, not rounded.
import { dateSpan } from '../archive/link/dates.ts';

/** One end of an EDTF date without its qualifier. */
interface Bound {
  /** `2019`, `2019-04` or `2019-04-25`. */
  readonly value: string;
  readonly uncertain: boolean;
}

/** Both ends of a date; an end that is open or unspecified (`XX`) is undefined, a plain date has two equal ends. */
export function boundsOf(edtf: string): { readonly start: Bound | undefined; readonly end: Bound | undefined } {
  const [first = '', second] = edtf.split('/');
  const start = bound(first);
  return { start, end: second === undefined ? start : bound(second) };
}

function bound(part: string): Bound | undefined {
  if (part === '..' || part === '') return undefined;
  const bare = part.replace(/[~?%]$/, '');
  return { value: bare.replace(/-XX.*$/, ''), uncertain: bare !== part || bare.includes('X') };
}

/** CSL 1.0.2 date variable: `date-parts` of numbers, `circa` where the date is qualified. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

export function cslDate(edtf: string): CslDate | undefined {
  const { start, end } = boundsOf(edtf);
  if (start === undefined) return undefined;
  const parts = (value: string): number[] => value.split('-').map(Number);
  const isRange = edtf.includes('/') && end !== undefined;
  return {
    'date-parts': isRange && end ? [parts(start.value), parts(end.value)] : [parts(start.value)],
    ...((start.uncertain || end?.uncertain) && { circa: true }),
  };
}

/**
 * TEI `att.datable.w3c`: `when` for a sure date, `from`/`to` for a sure span, `notBefore`/`notAfter` for a date that
 * is known within bounds only, `cert` where the date is qualified.
 */
export function teiDate(edtf: string): Readonly<Record<string, string>> {
  const { start, end } = boundsOf(edtf);
  const cert: Record<string, string> =
    (start?.uncertain || end?.uncertain) && !edtf.includes('X') ? { cert: 'medium' } : {};
  if (edtf.includes('/')) {
    return { ...(start && { from: start.value }), ...(end && { to: end.value }), ...cert };
  }
  if (edtf.includes('X')) {
    const { first, last } = dateSpan(edtf);
    return {
      ...(first !== undefined && { notBefore: day(first) }),
      ...(last !== undefined && { notAfter: day(last) }),
    };
  }
  return { ...(start && { when: start.value }), ...cert };
}

/** ISO 8601 beginning and end for schema.org; nothing for an end that is open or qualified. */
export function isoSpan(edtf: string): { readonly start: string | undefined; readonly end: string | undefined } {
  const { start, end } = boundsOf(edtf);
  const sure = (value: Bound | undefined): string | undefined => (value?.uncertain === false ? value.value : undefined);
  return { start: sure(start), end: edtf.includes('/') ? sure(end) : undefined };
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
