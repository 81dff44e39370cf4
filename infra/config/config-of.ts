/**
 * The configuration of a stage, by name.
 * @module
 */
import { dev } from './dev.ts'
import { local } from './local.ts'
import { prod } from './prod.ts'
import { parseConfig, STAGES, type StageConfig, type StageConfigInput } from './schema.ts'
import { staging } from './staging.ts'

const CONFIGS: ReadonlyMap<string, StageConfigInput> = new Map(
  [local, dev, staging, prod].map((config) => [config.stage, config]),
)

/**
 * Only the local stage listens to the environment: `DESK` picks another desk, `PORT` moves the front door.
 *
 * @throws Error for an unknown stage, or with every wrong field of a known one.
 */
export function configOf(stage: string, environment: Readonly<Record<string, string | undefined>>): StageConfig {
  const written = CONFIGS.get(stage)
  if (!written) throw new Error(`there is no stage "${stage}": choose one of ${STAGES.join(', ')}, as in -c stage=dev`)
  if (stage !== 'local') return parseConfig(stage, written)
  const { DESK: desk, PORT: port } = environment
  const moved = port ? { portalUrl: `http://127.0.0.1:${port}` } : {}
  return parseConfig(stage, { ...written, ...(desk ? { desk } : {}), ...moved })
}
