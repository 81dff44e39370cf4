import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { claimsFor } from './claims-for.ts'

/** Cognito asks before it signs an access token: who the person is goes into it, and the API believes nothing else. */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const claimsToAddOrOverride = claimsFor(event.request.userAttributes)
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } } }
}
