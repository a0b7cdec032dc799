// BibTeX 0.99 and BibLaTeX 3.20 (biber): an @article each; UTF-8, special characters as LaTeX commands.

import { langidOf } from '../../i18n/citation-habits.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import { boundsOf } from '../dates.ts';
import { annotation, archiveNote } from './csl.ts';
import type { Reference } from './reference.ts';
import { singleSpaces } from './single-spaces.ts';

type Field = readonly [name: string, value: string | undefined];

/** BibTeX knows no date, address or paragraph of its own: month and year, `url`, and the pinpoint in the note. */
export function bibtexEntry(reference: Reference, words: Dictionary): string {
  const { start } = boundsOf(reference.issued);
  const [year, month, day] = start?.value.split('-') ?? [];
  const pinpoint = pinpointOf(reference, words);
  return entry(reference.key, [
    ['author', reference.author && `{${braced(reference.author)}}`],
    // A second pair of braces keeps styles from turning German nouns into lower case.
    ['title', `{${braced(reference.title)}}`],
    ['journal', reference.container && braced(reference.container)],
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    // No field of BibTeX's own styles, but what programs read that keep references.
    ['day', day && `{${Number(day)}}`],
    ['note', braced([pinpoint, archiveNote(reference, words)].filter((part) => part !== undefined).join('. '))],
    ['url', verbatim(reference.url)],
    ['language', `{${reference.language}}`],
    ['annote', optional(annotation(reference, words))],
  ]);
}

/**
 * BibLaTeX has EDTF dates, newspapers (`entrysubtype`), and counts what a citation points to in `pagination`. The
 * paragraph of the entry stands in the note: as `pages` other programs would take it for a page.
 */
export function biblatexEntry(reference: Reference, words: Dictionary): string {
  return entry(reference.key, [
    ['entrysubtype', '{newspaper}'],
    ['author', reference.author && `{${braced(reference.author)}}`],
    ['title', `{${braced(reference.title)}}`],
    ['journaltitle', reference.container && `{${braced(reference.container)}}`],
    ['date', `{${reference.issued}}`],
    ['pagination', '{paragraph}'],
    ['language', `{${reference.language}}`],
    ['langid', langid(reference.language)],
    ['note', optional(pinpointOf(reference, words))],
    ['addendum', braced(archiveNote(reference, words))],
    ['url', verbatim(reference.url)],
    ['annotation', optional(annotation(reference, words))],
  ]);
}

function entry(key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@article{${key},\n${lines.join('')}}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function langid(language: string): string | undefined {
  const name = langidOf(language);
  return name && `{${name}}`;
}

function pinpointOf(reference: Reference, words: Dictionary): string | undefined {
  return reference.paragraph === undefined ? undefined : fill(words.article.paragraph, { number: reference.paragraph });
}

/**
 * Commands without an argument stand in braces of their own, so that they end there. Braces become commands because
 * BibTeX counts them even behind a backslash; the straight quotation mark because babel makes umlauts of it.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '"': '{\\textquotedbl}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
};

/** A text as a field in braces. White space is one space each: BibTeX knows no other. `{}` keeps TeX from ligatures. */
function braced(text: string): string {
  const escaped = text.replace(/[\\{}"~^%&#$_]/g, (character) => commands[character] ?? character);
  return `{${singleSpaces(escaped.replace(/([-'`<>,])(?=\1)|[?!](?=`)/g, '$&{}'))}}`;
}

function optional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : braced(text);
}

/** Addresses are read verbatim; the characters that would break the entry are percent-encoded. */
function verbatim(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return `{${url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))}}`;
}
