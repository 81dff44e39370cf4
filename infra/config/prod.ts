import type { StageConfigInput } from './schema.ts'

/** The vendor's own: put your account, domain and addresses here before the first deploy. */
export const prod: StageConfigInput = {
  stage: 'prod',
  region: 'us-east-1',
  desk: 'erp',
  // When SES has let the account out of its sandbox: { mode: 'live', from: …, domain: … }.
  mail: { mode: 'off', from: 'soporte@plazo.example' },
  portalUrl: 'https://plazo.example',
  alarmMail: 'guardia@plazo.example',
  logRetentionDays: 90,
  tracing: true,
  removal: 'retain',
  terminationProtection: true,
}
