/**
 * The portal is built once a run, as it is deployed.
 * @module
 */
import { PORTAL } from '@plazo/local/in-process/portal-pages'
import { build } from 'vite'

export async function setup(): Promise<void> {
  await build({ root: PORTAL, logLevel: 'error' })
}
