// Where the front matter of an article ends and its body begins, and a first look at which text is the original.
import { type ContentFile, placeAt } from '../content/content-file.ts';
import type { Problem } from '../problems.ts';

export interface SplitFile {
  readonly file: ContentFile;
  /** From the file's name. */
  readonly language: string;
  /** The language that the front matter names, for a first look at which text is the original. */
  readonly translationOf: string | undefined;
  readonly hasWitness: boolean;
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
  readonly problem: Problem | undefined;
}

/** The language that a text is in, by the name of its file. */
export function languageOf({ path }: ContentFile): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}

/** @param file an article in one language */
export function splitFrontMatter(file: ContentFile): SplitFile {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(file.text);
  const yamlStart = match ? file.text.indexOf('\n') + 1 : 0;
  const yamlEnd = yamlStart + (match?.[1]?.length ?? 0);
  const front = file.text.slice(yamlStart, yamlEnd);
  return {
    file,
    language: languageOf(file),
    yamlStart,
    yamlEnd,
    bodyStart: match ? match[0].length : 0,
    translationOf: /^["']?translationOf["']?\s*:\s*["']?([\w-]*)/m.exec(front)?.[1],
    hasWitness: /^["']?witness["']?\s*:/m.test(front),
    problem: match
      ? undefined
      : {
          ...placeAt(file, 0),
          rule: 'front-matter',
          message: 'The file has no front matter.',
          remedy: 'Begin with a line ---, the bibliographic record in YAML, and another line ---.',
        },
  };
}
