/**
 * The environment in which Lambda starts a function of the stage `prod`.
 * @module
 */
import type { FunctionName } from '../../infra/function-entries.ts'
import { allOf, deskTemplates, LIVE } from './desk-templates.ts'

/** What Lambda gives to each. */
const OF_LAMBDA = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token',
}

const functions = Object.values(allOf(deskTemplates('prod', { mail: LIVE }), 'AWS::Lambda::Function'))

/** What its template says, and what Lambda adds. */
export function environmentOf(name: FunctionName): Record<string, string> {
  const found = functions.find(({ Properties }) => Properties['FunctionName'] === `plazo-prod-${name}`)
  const variables: Record<string, unknown> = found?.['Properties'].Environment.Variables ?? {}
  return {
    ...Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, valueOf(value)])),
    ...OF_LAMBDA,
  }
}

/** What a template leaves to the deploy, as long as the longest of it must be. */
function valueOf(value: unknown): string {
  if (typeof value === 'string') return value
  const [glue, parts]: [string, unknown[]] = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'] ?? ['', []]
  return parts.length > 0 ? parts.map(valueOf).join(glue) : 'x'.repeat(32)
}
