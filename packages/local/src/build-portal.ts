/**
 * The portal as it is deployed: built anew before it is served, which takes two seconds.
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
    await build({ root: PORTAL, logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
