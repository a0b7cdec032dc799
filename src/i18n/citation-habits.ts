// Habits of citing that hang on a language and are no words of the interface.

/** Names of babel and polyglossia, which differ from language tags; other languages have none here. */
const langids: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  ru: 'russian',
};

/** The `langid` of BibLaTeX for a language tag, where it has one. */
export function langidOf(language: string): string | undefined {
  return langids[language.split('-')[0] ?? ''];
}

/** The form of citation that readers of a language expect where there is room for one. */
export function usualStyle(language: string): 'german' | 'chicago' {
  return language.startsWith('de') ? 'german' : 'chicago';
}

/** Whether APA puts the month before the day, `April 25`, in a locale. */
export function hasMonthFirst(locale: string): boolean {
  return locale.startsWith('en');
}
