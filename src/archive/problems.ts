// What the archive refuses: one table of rules, and problems as plain data.

/** Every rule with what it demands. The ids are permanent: people search for them. */
export const rules = {
  'content-missing': 'the content folder exists, is a folder and holds an archive',
  'article-missing': 'the archive has at least one article, and each article an original',
  'file-unreadable': 'every file of the content can be read',
  'file-symlink': 'no link leads out of the content folder',
  'file-encoding': 'files are UTF-8 without byte order mark',
  'file-misplaced': 'every file has a place in the plan of the content folder',
  'text-characters': 'texts hold no control, bidirectional or invisible format characters',
  'text-nfc': 'texts are in Unicode Normalization Form C',
  'text-html': 'the archive’s own texts are plain text, without HTML',
  'link-unsafe': 'links lead to http or https',
  'yaml-syntax': 'YAML can be parsed',
  'yaml-alias': 'YAML uses no anchors and aliases',
  'yaml-comment': 'no comment cuts a text short',
  'front-matter': 'an article begins with front matter between two lines of ---',
  'schema-missing': 'required keys are there',
  'schema-unknown-key': 'only known keys are used',
  'schema-type': 'values are of the right type',
  'schema-value': 'values are among the allowed ones and have the right form',
  'date-invalid': 'dates are dates of the calendar, in EDTF',
  'id-form': 'ids are lower-case ASCII words joined by hyphens, and no fragment of the page frame',
  'id-duplicate': 'an id names one thing',
  'id-place': 'the id of a quote is its place',
  'reference-unknown': 'references lead to a record',
  'reference-circle': 'references of records to their like run in no circle',
  'witness-missing': 'the witness of an article stands beside it',
  'witness-hash': 'the witness has the recorded SHA-256',
  'witness-prefix': 'the witness begins with the recorded prefix',
  'witness-difference': 'the paragraphs of an article are those of its witness, to the character',
  'body-space': 'no line of an article begins or ends with a space',
  'body-directive': 'section marks and related blocks are well formed',
  'quote-not-found': 'the words of a passage stand in their paragraph',
  'quote-ambiguous': 'the words of a passage stand in their paragraph once, or have a prefix or suffix',
  'quote-unattributed': 'a quote names its speaker in the words of the paragraph, or says how the speaker was inferred',
  'quotation-uncovered': 'words between quotation marks are catalogued or excused',
  'translation-missing': 'texts exist in every language that archive.yaml lists',
  'translation-pairing': 'a translation pairs off with the original, block by block',
  'interface-words': 'a language beyond those of the code brings all words of the interface',
  'permalink-ledger': 'the ledger of published links can be read, and lists an address once',
  'permalink-vanished': 'a published link is served, or has moved, or is gone with a reason',
  'permalink-meaning': 'a published link means what it meant',
  'permalink-reused': 'an id that moved or is gone is not used again',
  'permalink-target': 'a moved link leads to an address of the archive, and in no circle',
  'permalink-languages': 'the languages of published links keep their order; new ones come last',
  'event-unfounded': 'an event has evidence or sources',
} as const;

export type Rule = keyof typeof rules;

/** A place in a file of the content: lines and columns from 1, columns in UTF-16 code units as editors count them. */
export interface Place {
  /** Path within the content folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  readonly rule: Rule;
  /** What is wrong, for the person who wrote the file. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Problems in the order of printing: by file, place, rule, message; without repetitions. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return (
      !before ||
      before.file !== problem.file ||
      before.line !== problem.line ||
      before.column !== problem.column ||
      before.rule !== problem.rule ||
      before.message !== problem.message
    );
  });
}

/** Adds found problems to a list: any number, where `push(...found)` ends at some hundred thousand. */
export function addAll(problems: Problem[], found: readonly Problem[]): void {
  for (const problem of found) problems.push(problem);
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
