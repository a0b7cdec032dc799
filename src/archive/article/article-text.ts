// One text of an article: front matter and body of a file, before it is proved.
import type { z } from 'zod';
import type { ContentFile } from '../content/content-file.ts';
import { type Located, validate } from '../content/records.ts';
import { parseYaml } from '../content/yaml-record.ts';
import type { Paragraph } from '../model.ts';
import { addAll, type Problem } from '../problems.ts';
import type { Localized } from '../schema/text.ts';
import { languageOf, type SplitFile } from './front-matter.ts';
import { type Body, parseBody } from './parse-body.ts';

export interface ArticleText<Front> {
  readonly file: ContentFile;
  readonly language: string;
  readonly front: Located<Front> | undefined;
  readonly body: Body;
  /** Whether a problem puts the text or the number of a paragraph in doubt, so that nothing can be proved in it. */
  readonly isDoubtful: (paragraph: string) => boolean;
  /** What the witness has instead, for paragraphs that differ: passages are proved against it. */
  readonly witnessed?: ReadonlyMap<string, string>;
}

/** A text of which only the language is known. */
export function illegible(file: ContentFile): ArticleText<never> {
  const body: Body = { blocks: [], sections: [], paragraphs: [], problems: [] };
  return { file, language: languageOf(file), front: undefined, body, isDoubtful: () => true };
}

/** Reads front matter and body; what is wrong with either is added to the problems. */
export function readText<Record>(
  split: SplitFile,
  schema: (localized: Localized) => z.ZodType<Record>,
  localized: Localized,
  problems: Problem[],
): ArticleText<Record> {
  const { file, language } = split;
  const body = parseBody(file, split.bodyStart);
  addAll(problems, body.problems);
  const [front] = validate(parseYaml(file, split.yamlStart, split.yamlEnd), language, schema, localized, problems);
  const said = (front?.value as { readonly language?: unknown } | undefined)?.language;
  if (front && said !== language) {
    problems.push({
      ...front.at(['language']),
      rule: 'schema-value',
      message: `The language is "${said}", but the file is ${language}.md.`,
      remedy: 'Name the file after its language.',
    });
  }
  return { file, language, front, body, isDoubtful: () => body.paragraphs.length === 0 };
}

/** The paragraph that an id names, if there is one. */
export function paragraphOf({ paragraphs }: Body, id: string): Paragraph | undefined {
  const paragraph = paragraphs[numberOf(id) - 1];
  return paragraph?.id === id ? paragraph : undefined;
}

/** `p9` → 9 */
export function numberOf(paragraph: string): number {
  return Number(paragraph.slice(1));
}
