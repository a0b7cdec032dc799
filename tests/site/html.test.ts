// Every built page conforms to the HTML standard, by html-validate.
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // Astro writes void elements and attributes in its own style, which the standard allows.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // The source text has plain spaces and hyphens where a typesetter would have others; it is not edited.
    'no-raw-characters': 'off',
    'tel-non-breaking': 'off',
  },
});

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  test('every page is valid', async () => {
    const { folder } = inject(name);
    const faults: string[] = [];
    for (const { file, html } of await readPages(folder)) {
      const report = await validator.validateString(html, file);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults.slice(0, 40)).toEqual([]);
  });
});
