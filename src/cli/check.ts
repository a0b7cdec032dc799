// npm run check: reads the whole content and reports every problem at once.
import process from 'node:process';
import { reportProblems } from '../archive/report.ts';
import { openArchive } from '../site/open-archive.ts';
import { givenContentFolder } from './environment.ts';

const folder = givenContentFolder();
const { archive, problems, unlisted } = openArchive(folder);
if (archive) {
  const counts = [
    counted(archive.articles, 'article'),
    counted(archive.quotes, 'quote'),
    counted(archive.events, 'event'),
    counted(archive.topics, 'topic'),
    counted(archive.actors, 'actor'),
    counted(archive.places, 'place'),
    archive.discrepancies.length === 1 ? '1 discrepancy' : `${archive.discrepancies.length} discrepancies`,
  ];
  console.log(`${folder} is sound: ${counts.join(', ')}.`);
  if (unlisted.length > 0) {
    const examples = unlisted.slice(0, 3).map(({ address }) => address || '/');
    console.log(
      `Notice: ${counted(unlisted, 'address', 'addresses')} not in the ledger of published links yet (${examples.join(', ')}${unlisted.length > 3 ? ' …' : ''}). ` +
        'Run npm run permalinks before you publish.',
    );
  }
} else {
  console.error(reportProblems(problems, folder));
  process.exitCode = 1;
}

function counted(things: readonly unknown[], one: string, many = `${one}s`): string {
  return `${things.length} ${things.length === 1 ? one : many}`;
}
