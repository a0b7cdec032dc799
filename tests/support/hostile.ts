// Texts that try to be something else than text, in every format that the archive writes.

/** What runs if it is taken for markup or script: no test page may ever have this. */
export const trap = 'hostile';

/**
 * A text of the archive's own that may be written, since it holds neither HTML nor a forbidden character, and that ends
 * an attribute, a comment, a CDATA section, a script, a cell, a field, a record or a string wherever it is not escaped.
 *
 * @param field named in the text, so that each is told from the others
 */
export function hostileText(field: string): string {
  return [
    `=HYPERLINK("https://elsewhere.test","${field}") "'>]]>--> \\end{x}{\\input /etc/passwd} %0d%0a } { {{7*7}} \${7*7} $\{`,
    'ER  - ',
    'TY  - JOUR',
    'BEGIN:VCALENDAR',
    '@article{x, javascript:alert(1) data:text/html,1 </scr<ipt &lt;b&gt; &#60;i&#62; &amp; \\u003cb\\u003e',
    `{"@id":"x"}; <svg/onload=globalThis.${trap}=1 <img src=x onerror=globalThis.${trap}=1 //`,
  ].join('\n');
}

/** Words of a source, which may be anything: whole markup too. One line, as a paragraph is. */
export const hostileSource = `=cmd|' /C calc'!A0 "<script>globalThis.${trap}=1</script>" <img src=x onerror="globalThis.${trap}=1"> </p></mark></blockquote> --> ]]> &lt;b&gt; <!-- *a* [b](javascript:globalThis.${trap}=1) \`c\` \\textbf{d} %0a :e[f]{g} ::h[i]{#j} \${7*7} {{7*7}} 👩‍🚀 שלום`;

/** What is refused wherever it stands, with the rule that refuses it. */
export const refusedTexts: readonly (readonly [text: string, rule: string])[] = [
  [`Vorher <img src=x onerror=globalThis.${trap}=1> nachher`, 'text-html'],
  ['Vorher \u202egnurreknu\u202c nachher', 'text-characters'],
  ['Vorher \u0007 nachher', 'text-characters'],
  ['U\u0308bung', 'text-nfc'],
];
