// The style sheet of the reading copy: the one page of the project that carries its style in itself.
import { createHash } from 'node:crypto';

export const style = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; font: 1.0625rem/1.6 Georgia, serif; }
h1, h2, h3, h4, nav, .about, .facts, .apparatus { font-family: system-ui, sans-serif; line-height: 1.3; }
h2 { margin-top: 4rem; border-top: 0.25rem solid; padding-top: 1rem; }
h3 { margin-top: 3rem; }
h4 { margin: 2rem 0 0.25rem; }
.paragraph { display: grid; grid-template-columns: 3rem minmax(0, 1fr); margin: 1rem 0; }
.paragraph > .text { margin: 0; white-space: pre-line; }
.paragraph > .apparatus { grid-column: 2; }
.related { font-style: italic; }
.apparatus, .about, .facts { font-size: 0.875rem; }
.apparatus p, .apparatus ul { margin: 0.25rem 0; }
blockquote { margin: 0.5rem 0; padding-left: 1rem; border-left: 0.2rem solid; white-space: pre-line; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.caution { font-weight: bold; }
:target { outline: 2px solid; outline-offset: 0.25rem; }
@media print { body { max-width: none; } a { color: inherit; } }
`;

/** The source expression by which a content security policy allows this style sheet and no other (CSP 3, 2.3.1). */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
