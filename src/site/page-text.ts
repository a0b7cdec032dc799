// Titles and descriptions of pages for search engines and shared links.

/** Longest title that search engines and html-validate take. */
const longestTitle = 70;
const longestDescription = 200;

/** `Title – Archive`; what does not fit is left out from the end. */
export function documentTitle(title: string, archiveTitle: string): string {
  if (title === archiveTitle) return clip(title, longestTitle);
  const whole = `${title} – ${archiveTitle}`;
  return whole.length <= longestTitle ? whole : clip(title, longestTitle);
}

export function pageDescription(text: string): string {
  return clip(text, longestDescription);
}

/** Cuts a text at a space so that it fits, with an ellipsis. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')}…`;
}
