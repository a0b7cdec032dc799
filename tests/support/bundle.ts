// Libraries of others in a page: bundled at test time, and put there past the page's own policy (`bypassCSP`).
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A classic script that sets a global variable to the exports of a module.
 *
 * @param code the module, which may import packages of this project
 * @param name of the variable
 */
export async function bundleForPage(code: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'iife',
    globalName: name,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
