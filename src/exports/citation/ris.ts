// RIS (Research Information Systems, specification of 2011): a record of type NEWS.

import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import { boundsOf } from '../dates.ts';
import { annotation, archiveNote } from './csl.ts';
import type { Reference } from './reference.ts';
import { singleSpaces } from './single-spaces.ts';

/** One record; lines end with CR LF, as the specification asks. */
export function risRecord(reference: Reference, words: Dictionary): string {
  const { start } = boundsOf(reference.issued);
  const [year, month = '', day = ''] = start?.value.split('-') ?? [];
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', reference.key],
    ['AU', reference.author],
    ['TI', reference.title],
    ['T2', reference.container],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    // RIS counts in pages: the pinpoint says in words that it is a paragraph.
    [
      'SP',
      reference.paragraph === undefined ? undefined : fill(words.article.paragraph, { number: reference.paragraph }),
    ],
    ['LA', reference.language],
    ['DB', reference.archive],
    ['AN', reference.key],
    ['UR', reference.url],
    ['N1', archiveNote(reference, words)],
    ['N1', annotation(reference, words)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** A value is one line. Runs of white space become one space: a line break, or two spaces and a hyphen, would begin a tag. */
function oneLine(value: string): string {
  return singleSpaces(value).trim();
}
