// The original of an article, proved against its witness.
import type { ContentFile } from '../content/content-file.ts';
import type { Content } from '../content/read-content.ts';
import { addAll, type Problem } from '../problems.ts';
import { type OriginalRecord, originalSchema } from '../schema/article.ts';
import type { Localized } from '../schema/text.ts';
import { excerpt } from '../text/closest-passage.ts';
import { type ArticleText, numberOf, readText } from './article-text.ts';
import type { SplitFile } from './front-matter.ts';
import { compareWithWitness, sha256, witnessParagraphs } from './witness.ts';

/** Reads the original and proves it against its witness, if that is there and is the recorded one. */
export function readOriginal(
  split: SplitFile,
  folder: string,
  { files, unread }: Pick<Content, 'files' | 'unread'>,
  localized: Localized,
  problems: Problem[],
): { original: ArticleText<OriginalRecord>; witness: ContentFile | undefined; isCounted: boolean } {
  const original = readText(split, originalSchema, localized, problems);
  const { file, front, body } = original;
  if (!front) return { original, witness: undefined, isCounted: true };
  const add = (key: string, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ ...front.at(['witness', key]), rule, message, remedy });
  };
  const { file: name, sha256: recorded, prefix = '' } = front.value.witness;
  const witness = files.find(({ path }) => path === `${folder}/${name}`);
  if (!witness) {
    if (!unread.includes(`${folder}/${name}`))
      add(
        'file',
        'witness-missing',
        `The witness ${name} is not beside the article.`,
        'Put the text exactly as received beside the article.',
      );
    return { original, witness, isCounted: true };
  }
  const actual = sha256(witness.bytes);
  if (actual !== recorded) {
    add(
      'sha256',
      'witness-hash',
      `The witness ${name} has the SHA-256 ${actual}, recorded is ${recorded}.`,
      'Restore the file as received; a witness is never edited.',
    );
    return { original, witness, isCounted: true };
  }
  if (!witness.text.startsWith(prefix)) {
    add(
      'prefix',
      'witness-prefix',
      `The witness does not begin with "${excerpt(prefix, 0)}", but with "${excerpt(witness.text, 0)}".`,
      'Record the prefix to the character, spaces included, in quotation marks.',
    );
    return { original, witness, isCounted: true };
  }
  const compared = compareWithWitness(file, body.blocks, witnessParagraphs(witness.text.slice(prefix.length)));
  addAll(problems, compared.problems);
  const { isCounted, witnessed } = compared;
  const isDoubtful = (paragraph: string) => compared.isDoubtful(numberOf(paragraph));
  return { original: { ...original, isDoubtful, witnessed }, witness, isCounted };
}
