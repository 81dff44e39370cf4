/**
 * The portal and the console as they are deployed: built anew before they are served, which takes two seconds. Each is
 * built by itself, so that neither is cut to what the other needs.
 * @module
 */
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './places.ts'

export const PORTAL = join(ROOT, 'packages/portal')
export const BUILT_PORTAL = join(PORTAL, 'dist')

export async function buildPortal(): Promise<void> {
  const { NODE_ENV: before } = process.env
  // What runs the tests says `test`, and would get the libraries in their version for developers.
  process.env['NODE_ENV'] = 'production'
  try {
    for (const input of ['index.html', 'console.html']) {
      const emptyOutDir = input === 'index.html'
      await build({ root: PORTAL, logLevel: 'error', build: { emptyOutDir, rolldownOptions: { input } } })
    }
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
