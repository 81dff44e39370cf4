import type { StageConfigInput } from './schema.ts'

/** The emulator of `npm start`. Nothing here reaches AWS, and mail ends in the local inbox. */
export const local: StageConfigInput = {
  stage: 'local',
  account: '000000000000',
  region: 'us-east-1',
  desk: 'erp',
  mail: { mode: 'live', from: 'soporte@plazo.example', domain: 'plazo.example' },
  // Its people are samples, who have no telephones.
  secondFactor: 'off',
  portalUrl: 'http://127.0.0.1:8080',
  logRetentionDays: 1,
  tracing: false,
  removal: 'destroy',
  terminationProtection: false,
}
