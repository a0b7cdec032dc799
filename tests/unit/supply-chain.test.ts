// What the project takes from others: by which licences, with which scripts, from where. Read from package-lock.json,
// so that it holds for every machine, whatever is installed on this one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

interface PackageFile {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const project: PackageFile = read('package.json');
const { '': root, ...locked }: Record<string, Locked> = read('package-lock.json').packages;
const packages = Object.entries(locked);

/** Licences that let anyone use, change and pass on the code of this project. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0', // changes of a file must stay open; lightningcss
  'OFL-1.1', // fonts
  'Python-2.0',
  'Zlib',
]);

/** Packages with a further licence, each with the reason why it may come along. */
const excused: Readonly<Record<string, readonly [pattern: RegExp, reason: string]>> = {
  'LGPL-3.0-or-later': [
    /^node_modules\/@img\/sharp-/,
    'libvips: an optional library of Astro for pictures, loaded as it is, not shipped with the site, and not used here',
  ],
};

describe('licences', () => {
  test('every package has one of the allowed ones', () => {
    const refused = packages
      .filter(([place, { license }]) => !isAllowed(license ?? '', place))
      .map(([place, { license }]) => `${place}: ${license ?? 'no licence'}`);
    expect(refused).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  test('no excuse is left over', () => {
    for (const [license, [pattern]] of Object.entries(excused))
      expect(packages.some(([place, locked]) => pattern.test(place) && locked.license?.includes(license))).toBe(true);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT AND (GPL-2.0-only OR ISC))', true],
    ['GPL-3.0-only', false],
    ['LGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['UNLICENSED', false],
    ['', false],
  ])('the check itself: "%s"', (license, expected) => {
    expect(isAllowed(license, 'node_modules/stranger')).toBe(expected);
  });
});

describe('install scripts', () => {
  const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));

  test('each package that has one is named, and none that has not', () => {
    expect(Object.keys(project.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
  });

  test('only that of Node itself runs', () => {
    expect(Object.entries(project.allowScripts).filter(([, mayRun]) => mayRun)).toEqual([['node', true]]);
  });
});

describe('the lockfile', () => {
  test('pins every package by its checksum, from the registry alone', () => {
    const loose = packages.filter(
      ([, { integrity, resolved, link }]) => !integrity?.startsWith('sha512-') || resolved !== undefined || link,
    );
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  test('is that of package.json, where every version is exact', () => {
    const { dependencies, devDependencies } = project;
    expect(root).toMatchObject({ dependencies, devDependencies });
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    for (const [name, version] of versions) expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  });
});

/** Whether an SPDX expression can be fulfilled: AND asks for all, OR for one; WITH and free words for what is not allowed. */
function isAllowed(expression: string, place: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const either = (): boolean => {
    let result = all();
    while (words[0] === 'OR') {
      words.shift();
      result = all() || result;
    }
    return result;
  };
  const all = (): boolean => {
    let result = one();
    while (words[0] === 'AND') {
      words.shift();
      result = one() && result;
    }
    return result;
  };
  const one = (): boolean => {
    const word = words.shift() ?? '';
    if (word !== '(') return allowed.has(word) || (excused[word]?.[0].test(place) ?? false);
    const result = either();
    return words.shift() === ')' && result;
  };
  return either() && words.length === 0;
}

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
