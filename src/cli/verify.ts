// npm run verify -- <folder or address>: checks a copy of the site against manifest and ledger.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { sha256 } from '../archive/article/witness.ts';
import type { Ledger } from '../archive/schema/permalinks.ts';
import { addressCopy, type Copy, folderCopy, nowhere } from '../build/copy.ts';
import { manifestFile, parseManifest } from '../build/manifest.ts';
import { pagesOf, verifyCopy } from '../build/verify-copy.ts';
import { openArchive } from '../site/open-archive.ts';
import { givenContentFolder, givenOutputFolder, givenTimeout } from './environment.ts';

process.exitCode = await verify(process.argv.slice(2));

async function verify([place, ...more]: readonly string[]): Promise<number> {
  if (place === undefined || more.length > 0) {
    return complain('Say which copy: npm run verify -- <folder or address>, for example npm run verify -- dist.');
  }
  const isAddress = /^https?:\/\//.test(place);
  if (!isAddress && !existsSync(place))
    return complain(`There is no folder ${place}. An address begins with https:// or http://.`);
  if (isAddress && (!URL.canParse(place) || /[?#]/.test(place)))
    return complain(`"${place}" is no address of a copy: it has neither "?" nor "#".`);
  const ledger = givenLedger();
  const copy = isAddress ? addressCopy(place, pagesOf(ledger, 'gone'), givenTimeout()) : folderCopy(place);
  if (isAddress) {
    const refusal = await greet(copy, place);
    if (refusal !== undefined) return complain(refusal);
  }

  const own = path.join(givenOutputFolder(), manifestFile);
  const ownText = existsSync(own) ? readFileSync(own, 'utf8') : undefined;
  const answer = await copy.read(manifestFile);
  const theirText = answer.state === 'found' ? new TextDecoder().decode(answer.bytes) : undefined;
  const text = ownText ?? theirText;
  if (text === undefined) return complain(`Neither ${own} nor the copy has a manifest. Run npm run build first.`);
  const manifest = parseManifest(text);
  const whose =
    ownText === undefined ? 'the copy itself (npm run build gives an independent one)' : givenOutputFolder();
  if (!manifest) return complain(`The manifest of ${whose} cannot be read: it is no list of SHA-256 and files.`);
  console.log(
    `Checking ${place} against the manifest of ${whose}, ${manifest.size} files (SHA-256 ${sha256(Buffer.from(text))}).`,
  );
  if (theirText !== undefined && theirText !== text)
    console.log('The copy has a manifest of its own that says something else.');
  const { findings, asked, givenUp } = await verifyCopy(copy, manifest, ledger);
  for (const { kind, file, detail } of findings) console.error(`${kind.padEnd(11)} ${file}: ${detail}`);
  if (givenUp > 0) console.error(`The host does not answer any more; ${givenUp} files were not asked for.`);
  if (findings.length > 0) return complain(`${findings.length} findings; the copy is not what was built.`);
  const links = ledger.entries.filter(({ state }) => state === 'live').length;
  console.log(`The copy is whole: ${asked} files as built, ${links} published links served.`);
  return 0;
}

function givenLedger(): Ledger {
  const { archive } = openArchive(givenContentFolder());
  if (!archive) console.log(`The content in ${givenContentFolder()} has problems, so the ledger is not checked.`);
  return archive?.ledger ?? { languages: [], entries: [] };
}

/** What keeps a host from being checked file by file; a word on one that says yes to everything. */
async function greet(copy: Copy, place: string): Promise<string | undefined> {
  const home = await copy.read('index.html');
  if (home.state === 'unreachable') return `${place} cannot be reached: ${home.detail}.`;
  if (home.state === 'redirected') return `${place} leads elsewhere (${home.detail}). Check that address instead.`;
  const stranger = await copy.read(nowhere);
  if (stranger.state === 'found') {
    console.log('The host answers 200 for addresses that do not exist; files are told apart by their checksums alone.');
  }
  return undefined;
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
