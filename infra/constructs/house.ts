/**
 * What every construct of the house is built from.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Bundles } from '../bundle-functions.ts'
import type { StageConfig } from '../config/schema.ts'
import type { FunctionName } from '../function-entries.ts'

export type House = {
  config: StageConfig
  /** The definition itself, so that a wrong one fails the synthesis. */
  desk: Desk
  bundles: Pick<Bundles, 'folderOf'>
}

/**
 * `plazo-prod-tickets`: fixed names for functions, queues and logs, because people type them in runbooks and
 * dashboards can name them without an export from another stack.
 */
export function nameOf({ config }: Pick<House, 'config'>, part: string): string {
  return `plazo-${config.stage}-${part}`
}

/** Where a function writes: Lambda's own place for it. */
export function logGroupOf(house: Pick<House, 'config'>, name: FunctionName): string {
  return `/aws/lambda/${nameOf(house, name)}`
}
