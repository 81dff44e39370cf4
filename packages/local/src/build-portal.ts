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
  await build({ root: PORTAL, logLevel: 'error' })
}
