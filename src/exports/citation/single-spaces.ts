// White space for formats that know none but the space.

/** Every run of white space as one space. Most are one already and are passed over. */
export function singleSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}
