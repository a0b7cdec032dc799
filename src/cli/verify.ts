// npm run verify -- <folder or address>: checks a copy of the site against manifest and ledger.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { manifestFile, parseManifest } from '../build/manifest.ts';
import { addressCopy, answersEverything, folderCopy, verifyCopy } from '../build/verify-copy.ts';
import { openArchive } from '../site/open-archive.ts';
import { givenContentFolder, givenOutputFolder } from './environment.ts';

process.exitCode = await verify(process.argv.slice(2));

async function verify([place, ...more]: readonly string[]): Promise<number> {
  if (place === undefined || more.length > 0) {
    return complain('Say which copy: npm run verify -- <folder or address>, for example npm run verify -- dist.');
  }
  const isAddress = /^https?:\/\//.test(place);
  if (!isAddress && !existsSync(place))
    return complain(`There is no folder ${place}. An address begins with https:// or http://.`);
  const copy = isAddress ? addressCopy(place) : folderCopy(place);

  const own = path.join(givenOutputFolder(), manifestFile);
  const ownText = existsSync(own) ? readFileSync(own, 'utf8') : undefined;
  const answer = ownText === undefined ? await copy.read(manifestFile) : undefined;
  const text = ownText ?? (answer?.state === 'found' ? new TextDecoder().decode(answer.bytes) : undefined);
  if (text === undefined) return complain(`Neither ${own} nor the copy has a manifest. Run npm run build first.`);
  const manifest = parseManifest(text);
  if (!manifest) return complain(`The manifest of ${ownText === undefined ? place : own} cannot be read.`);
  console.log(
    `Checking ${place} against the manifest of ${ownText === undefined ? 'the copy itself (npm run build gives an independent one)' : givenOutputFolder()}, ${manifest.size} files.`,
  );
  if (isAddress && (await answersEverything(copy))) {
    console.log('The host answers 200 for addresses that do not exist; files are told apart by their checksums alone.');
  }
  const { archive } = openArchive(givenContentFolder());
  const ledger = archive?.ledger ?? { languages: [], entries: [] };
  if (!archive) console.log(`The content in ${givenContentFolder()} has problems, so the ledger is not checked.`);
  const findings = await verifyCopy(copy, manifest, ledger);
  for (const { kind, file, detail } of findings) console.error(`${kind.padEnd(11)} ${file}: ${detail}`);
  if (findings.length > 0) return complain(`${findings.length} findings; the copy is not what was built.`);
  console.log(`The copy is whole: ${manifest.size} files as built, ${ledger.entries.length} published links served.`);
  return 0;
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
