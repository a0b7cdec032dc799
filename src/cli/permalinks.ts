// npm run permalinks: adds the addresses that are new to the ledger of published links.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ledgerFile } from '../archive/permalinks/check-ledger.ts';
import { extendLedger, printLedger } from '../archive/permalinks/extend-ledger.ts';
import { reportProblems } from '../archive/report.ts';
import { openArchive } from '../site/open-archive.ts';
import { givenContentFolder } from './environment.ts';

const folder = givenContentFolder();
const { archive, problems, unlisted } = openArchive(folder);
if (!archive) {
  console.error(`${reportProblems(problems, folder)} The ledger is as it was.`);
  process.exitCode = 1;
} else if (unlisted.length === 0 && archive.ledger.languages.length === archive.languages.length) {
  console.log(`The ledger lists all ${archive.ledger.entries.length} addresses; nothing is new.`);
} else {
  const extended = extendLedger(archive.ledger, unlisted, archive.languages, archive.edition.date);
  const file = path.join(folder, ledgerFile);
  // Written beside and renamed, so that a ledger is never half written.
  writeFileSync(`${file}.next`, printLedger(extended));
  renameSync(`${file}.next`, file);
  console.log(
    `${unlisted.length} new addresses are in ${file}; it lists ${extended.entries.length}. Commit it with the content.`,
  );
}
