import type { StageConfigInput } from './schema.ts'

/** The vendor's own: put your account, domain and addresses here before the first deploy. */
export const prod: StageConfigInput = {
  stage: 'prod',
  region: 'us-east-1',
  desk: 'erp',
  // When SES has let the account out of its sandbox: { mode: 'live', from: …, domain: … }.
  mail: { mode: 'off', from: 'soporte@plazo.example' },
  // With a certificate of ACM in us-east-1: domain: { name: 'soporte.example.com', certificateArn: … }.
  // WAF before the portal and the API: firewall: true.
  alarmMail: 'guardia@plazo.example',
  logRetentionDays: 90,
  tracing: true,
  removal: 'retain',
  terminationProtection: true,
}
