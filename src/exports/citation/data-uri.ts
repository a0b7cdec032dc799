// `data:` URIs (RFC 2397): downloads that need neither a file nor a script.

/**
 * @param mediaType with its parameters, like `application/x-bibtex;charset=utf-8`
 * @param text becomes UTF-8, percent-encoded
 */
export function dataUri(mediaType: string, text: string): string {
  return `data:${mediaType},${encodeURIComponent(text).replace(/['()*!]/g, (character) => left[character] ?? character)}`;
}

/** What encodeURIComponent leaves; the first would end an attribute in single quotation marks. */
const left: Readonly<Record<string, string>> = { "'": '%27', '(': '%28', ')': '%29', '*': '%2A', '!': '%21' };
