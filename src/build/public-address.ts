// The public address of the archive, split into what Astro asks for.

export interface PublicAddress {
  /** Scheme and host, or undefined for an archive without a public address. */
  readonly site: string | undefined;
  /** Path of the archive on its host, with a slash at both ends. */
  readonly base: string;
}

/** @throws Error with a sentence for a person when the address cannot be used */
export function publicAddress(url: string | undefined): PublicAddress {
  if (url === undefined || url === '') return { site: undefined, base: '/' };
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || /[?#]/.test(url)) {
    throw new Error(
      `"${url}" is no address for an archive. ARCHIVE_URL must begin with https:// or http:// and have neither "?" nor "#".`,
    );
  }
  const { origin, pathname } = new URL(url);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
