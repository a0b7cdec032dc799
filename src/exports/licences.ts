// What holds for each part of a file: design.md, section 8. A download says it for all parts that it carries.
import type { Archive } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

export const licensedParts = ['words', 'translation', 'metadata', 'texts'] as const;
export type LicensedPart = (typeof licensedParts)[number];

/** A licence or a rights statement, for one part of a file. */
export interface Licence {
  readonly part: LicensedPart;
  /** Key of its name in the interface. */
  readonly name: keyof Dictionary['licences'];
  /** Address of the licence or statement; none where no licence is offered. */
  readonly url: string | undefined;
  /** SPDX identifier, for files that want one. */
  readonly spdx: string | undefined;
}

const licences = {
  metadata: { name: 'cc0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', spdx: 'CC0-1.0' },
  texts: { name: 'ccBy', url: 'https://creativecommons.org/licenses/by/4.0/', spdx: 'CC-BY-4.0' },
  translation: { name: 'noLicence', url: undefined, spdx: undefined },
} as const;

/** What holds for the parts of a file, in the order of `licensedParts`; articles may carry different statements. */
export function licencesOf(archive: Pick<Archive, 'articles'>, parts: readonly LicensedPart[]): Licence[] {
  return licensedParts
    .filter((part) => parts.includes(part))
    .flatMap((part): Licence[] => (part === 'words' ? statements(archive) : [{ part, ...licences[part] }]));
}

function statements({ articles }: Pick<Archive, 'articles'>): Licence[] {
  const urls = [...new Set(articles.map(({ rights }) => rights.statement))].sort();
  const name = (url: string) => (/rightsstatements\.org\/vocab\/InC\//.test(url) ? 'inCopyright' : 'statement');
  return urls.map((url) => ({ part: 'words', name: name(url), url, spdx: undefined }));
}
