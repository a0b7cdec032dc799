// `data:` URIs (RFC 2397): downloads that need neither a file nor a script.

/**
 * @param mediaType with its parameters, like `application/x-bibtex;charset=utf-8`
 * @param text becomes UTF-8, percent-encoded
 */
export function dataUri(mediaType: string, text: string): string {
  // encodeURIComponent leaves ' ( ) * !, of which the first would end an attribute in single quotation marks.
  return `data:${mediaType},${encodeURIComponent(text).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
