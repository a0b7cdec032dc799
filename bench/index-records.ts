// A process of its own for the floor: node bench/index-records.ts <texts.json> <folder>.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { close, createIndex } from 'pagefind';

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) throw new Error('Say the file of texts and the folder of the index.');
const texts: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('\n'));
const added = await Promise.all(
  texts.map((content, number) =>
    index.addCustomRecord({ url: `/record-${number}/`, language: 'de', content, meta: { title: `Record ${number}` } }),
  ),
);
const written = await index.writeFiles({ outputPath: folder });
const refused = [...added.flatMap((answer) => answer.errors), ...written.errors];
await close();
if (refused.length > 0) throw new Error(refused.join('\n'));
