// An article of passages that break formats, with a quote for each.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What a passage can do to a format, by the id of its quote. */
export const hostilePassages = {
  'hostile-p1-1':
    '"He said", \'a, b; c\' {x} }{ \\textbf{y} % & # $ _ ^ ~ | ]]> </script><script>alert(1)</script> <!-- &amp; @article{k,\n' +
    'TY  - NEWS  - ER  - second line: q\u0303 x\u0331\u0324 \u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 „…“ “…”',
  'hostile-p2-1': '=1+1',
  'hostile-p2-2': '@SUM(A1)',
  'hostile-p3-1': Array.from({ length: 2000 }, (_, index) => `“${String(index).padStart(5, '0')}”; `)
    .join('')
    .trim(),
  'hostile-p4-1': "'quoted",
} as const;

/** Adds the article and its quotes to a copy of the fictional archive. */
export function addHostileArticle(folder: string): void {
  const paragraphs = [
    hostilePassages['hostile-p1-1'],
    `${hostilePassages['hostile-p2-1']} and ${hostilePassages['hostile-p2-2']}`,
    hostilePassages['hostile-p3-1'],
    // The same words twice: only what stands around them tells the passage apart.
    "'quoted and 'quoted again \u{1F600}, 'quoted last",
  ];
  const witness = `${paragraphs.join('\n\n')}\n`;
  const texts = (value: string) => ({ en: value, fr: value, de: value });
  const front = {
    title: 'A "hostile" {title} & < more >',
    language: 'en',
    summary: texts('An article of passages that break formats.'),
    author: 'O’Brien, Mara "Max" & Sons {Ltd}',
    issued: '1974-06',
    provenance: texts('Made up.'),
    reference: texts('a hostile article'),
    rights: { statement: 'http://rightsstatements.org/vocab/InC/1.0/', note: texts('In copyright.') },
    publisher: { actor: 'irsel-courier', certainty: 'certain' },
    witness: { file: 'source.txt', sha256: createHash('sha256').update(witness).digest('hex') },
  };
  const articleFolder = join(folder, 'articles/hostile');
  mkdirSync(articleFolder);
  writeFileSync(join(articleFolder, 'source.txt'), witness);
  const body = paragraphs.join('\n\n');
  writeFileSync(join(articleFolder, 'en.md'), `---\n${stringify(front)}---\n\n${body}\n`);
  for (const language of ['fr', 'de']) {
    const translation = {
      title: 'A hostile title',
      language,
      translationOf: 'en',
      translator: texts('nobody'),
      note: texts('Not translated.'),
    };
    writeFileSync(join(articleFolder, `${language}.md`), `---\n${stringify(translation)}---\n\n${body}\n`);
  }
  for (const [id, words] of Object.entries(hostilePassages)) {
    const record = {
      article: 'hostile',
      paragraph: id.split('-')[1],
      exact: texts(words),
      ...(id === 'hostile-p4-1' && { prefix: texts('again \u{1F600}, ') }),
      kind: 'direct',
      speaker: 'mara-lindqvel',
      speakerNote: texts('Made up: +1, @a, "b"; c\nsecond line'),
      topics: ['gauge'],
      note: texts('Hostile: "quotes", {braces}, \\backslash; =1+1'),
    };
    writeFileSync(join(folder, `quotes/${id}.yaml`), JSON.stringify(record));
  }
}
