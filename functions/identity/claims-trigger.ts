import type { HasDevice } from '@plazo/aws/cognito/devices'
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { claimsFor, isStaff } from './claims-for.ts'

type Event = PreTokenGenerationV2TriggerEvent

/**
 * Cognito asks before it signs an access token: who the person is goes into it, and the API believes nothing else.
 *
 * The event does not tell how somebody signed in, so the pool is asked whether he has a device: then Cognito gives no
 * token before a code of it, and the sessions from before ended when it was set up.
 */
export function claimsTrigger(hasDevice: HasDevice): (event: Event) => Promise<Event> {
  return async (event) => {
    const { userPoolId, userName, request } = event
    const isProved = !isStaff(request.userAttributes) || (await hasDevice(userPoolId, userName))
    const claimsToAddOrOverride = claimsFor(request.userAttributes, isProved)
    return {
      ...event,
      response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
    }
  }
}
