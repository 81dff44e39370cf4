import type { StageConfigInput } from './schema.ts'

/** A rehearsal of prod: real mail, all of it to one address that SES has verified. */
export const staging: StageConfigInput = {
  stage: 'staging',
  region: 'us-east-1',
  desk: 'erp',
  mail: { mode: 'sandbox', from: 'soporte@plazo.example', sandboxTo: 'pruebas@plazo.example' },
  alarmMail: 'guardia@plazo.example',
  logRetentionDays: 30,
  tracing: true,
  removal: 'destroy',
  terminationProtection: false,
}
