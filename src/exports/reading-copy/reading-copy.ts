// The reading copy: the whole archive in one HTML file that works by `file://`, in all its languages, one after the
// other. It loads nothing; every link leads to a place in the file, but for those to sources.
import type { Archive } from '../../archive/model.ts';
import type { ExportContext } from '../identity.ts';
import { wordsIn } from '../words.ts';
import { join, list, tag, text } from './html.ts';
import { languagePart } from './language-part.ts';
import { style, styleSource } from './style.ts';
import type { Voice } from './voice.ts';

/** The file in pieces, one for each record. */
export function* readingCopy(archive: Archive, context: ExportContext): Generator<string> {
  const first = archive.languages[0] ?? '';
  const voices = archive.languages.map(
    (language): Voice => ({ archive, context, language, words: wordsIn(context, language), quoteLinks: new Map() }),
  );
  const languages = tag(
    'nav',
    { 'aria-label': wordsIn(context, first).readingCopy.language },
    list(
      voices.map(({ language }) =>
        tag('a', { href: `#${language}`, hreflang: language, lang: language }, text(archive.title[language])),
      ),
    ),
  );
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}">`,
    tag('title', {}, text(archive.title[first])),
    `<style>${style}</style>`,
  ].join('\n');
  yield `<!DOCTYPE html>\n<html lang="${text(first)}">\n<head>\n${head}\n</head>\n<body>\n<main>\n`;
  yield join([tag('h1', {}, text(archive.title[first])), languages], '\n');
  for (const voice of voices) {
    yield '\n';
    yield* languagePart(voice);
  }
  yield '\n</main>\n</body>\n</html>\n';
}
