// What a page may load and do: the content security policy of every page. It allows the site's own files and nothing else.
import { styleSource } from '../exports/reading-copy/style.ts';

/** Pagefind's search is WebAssembly, which 'wasm-unsafe-eval' allows; no script and no style stands in a page itself. */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** For `<meta http-equiv="Content-Security-Policy">`: it holds on every host, whatever headers the host sends. */
export const pagePolicy: string = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

/**
 * For the header of the same name (`public/_headers`). Who may frame a page is no matter of the page itself; and a host
 * sends the header with the reading copy too, the one page that carries its style in itself.
 */
export const headerPolicy = `${pagePolicy.replace("style-src 'self'", `style-src 'self' ${styleSource}`)}; frame-ancestors 'none'`;
