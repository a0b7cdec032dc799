// Words with gaps and words that depend on a number: how the phrases of a dictionary are filled.

/** Forms of a counted phrase by the plural category of the number (CLDR). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The dictionary that has the keys of another: phrases for phrases, plurals for plurals, groups for groups. */
export type WordsLike<Model> = {
  readonly [Key in keyof Model]: Model[Key] extends string
    ? string
    : Model[Key] extends { readonly one: string; readonly other: string }
      ? Plural
      : WordsLike<Model[Key]>;
};

const gap = /\{([a-zA-Z]+)\}/;

// The same few phrases are filled for every quote.
const split = new Map<string, readonly string[]>();

/** Texts and names of gaps in turn, texts at both ends: `''`, `count`, ` passages` of `{count} passages`. */
function partsOf(phrase: string): readonly string[] {
  const known = split.get(phrase) ?? phrase.split(gap);
  split.set(phrase, known);
  return known;
}

/** Names of the gaps of a phrase, `count` of `{count} passages`. */
export function gapsOf(phrase: string): string[] {
  return partsOf(phrase).filter((_, index) => index % 2 === 1);
}

/**
 * Fills the gaps of a phrase: `fill('paragraph {number}', { number: 9 })`.
 *
 * @throws Error when a value is missing: that is a bug of the page
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return partsOf(phrase)
    .map((part, index) => {
      const value = index % 2 === 0 ? part : values[part];
      if (value === undefined) throw new Error(`"${phrase}" has no value for "${part}"`);
      return value;
    })
    .join('');
}

/**
 * A counted phrase in the form that its number asks for; `{count}` becomes the number.
 *
 * @param locale BCP 47 tag for number and plural, the dictionary's own
 */
export function fillCount(
  locale: string,
  forms: Plural,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { plurals, numbers } = countingIn(locale);
  const phrase = forms[plurals.select(number)] ?? forms.other;
  return fill(phrase, { ...values, count: numbers.format(number) });
}

interface Counting {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

// Rules take longer to make than a page to draw.
const countings = new Map<string, Counting>();

function countingIn(locale: string): Counting {
  const known = countings.get(locale) ?? {
    plurals: new Intl.PluralRules(locale),
    numbers: new Intl.NumberFormat(locale),
  };
  countings.set(locale, known);
  return known;
}

/** The plural categories that whole numbers need in a language. */
export function pluralCategories(locale: string): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))];
}
