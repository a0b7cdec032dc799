// Names of languages in a language.

// Making the names of a locale takes longer than drawing a page, and asking for one longer than remembering it.
const displays = new Map<string, Intl.DisplayNames>();
const names = new Map<string, string>();

/**
 * `German` for `de` in `en-GB`; the tag itself where the locale has no name for it.
 *
 * @param locale BCP 47 tag of the language in which the name is written
 * @param tag BCP 47 tag of the language that is named
 */
export function languageNameIn(locale: string, tag: string): string {
  const key = `${locale} ${tag}`;
  const known = names.get(key) ?? displayOf(locale).of(tag) ?? tag;
  names.set(key, known);
  return known;
}

function displayOf(locale: string): Intl.DisplayNames {
  const known = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  displays.set(locale, known);
  return known;
}
