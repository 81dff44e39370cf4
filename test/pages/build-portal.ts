/**
 * The portal is built once a run, as it is deployed.
 * @module
 */
import { buildPortal } from '@plazo/local/build-portal'

export async function setup(): Promise<void> {
  await buildPortal()
}
