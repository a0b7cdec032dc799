// Text as HTML, apart from the exporters' own escaping.

export function escapeForDom(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
