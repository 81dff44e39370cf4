import type { StageConfigInput } from './schema.ts'

/** Deploys into a fresh account with nothing prepared: mail is off, and destroying it leaves nothing. */
export const dev: StageConfigInput = {
  stage: 'dev',
  region: 'us-east-1',
  desk: 'erp',
  mail: { mode: 'off', from: 'soporte@plazo.example' },
  logRetentionDays: 7,
  tracing: true,
  removal: 'destroy',
  terminationProtection: false,
}
