import type { ClientName } from '@plazo/aws/cognito/client-names'
import type { HasDevice } from '@plazo/aws/cognito/devices'
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { APPS, claimsFor, isStaff, type App } from './claims-for.ts'

type Event = PreTokenGenerationV2TriggerEvent

/** `clients` says what each app's client is called: a pool that knew their ids here could not be made before them. */
export type Pool = { hasDevice: HasDevice; clientName: ClientName; clients: Readonly<Record<App, string>> }

/**
 * Cognito asks before it signs an access token: who the person is goes into it, and the API believes nothing else.
 *
 * The event does not tell how somebody signed in, so the pool is asked whether he has a device: then Cognito gives no
 * token before a code of it, and the sessions from before ended when it was set up.
 */
export function claimsTrigger({ hasDevice, clientName, clients }: Pool): (event: Event) => Promise<Event> {
  return async (event) => {
    const { userPoolId, userName, request, callerContext } = event
    const name = await clientName(userPoolId, callerContext.clientId)
    const app = APPS.find((each) => clients[each] === name)
    const asksDevice = app === 'console' && isStaff(request.userAttributes)
    const hasSecondFactor = asksDevice && (await hasDevice(userPoolId, userName))
    const claimsToAddOrOverride = claimsFor(request.userAttributes, { app, hasSecondFactor })
    return {
      ...event,
      response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
    }
  }
}
