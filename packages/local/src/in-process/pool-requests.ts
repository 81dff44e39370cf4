/**
 * What is asked of the pool in this process, as a browser asks Cognito.
 * @module
 */
import * as z from 'zod'
import type { App } from '../../../../functions/identity/claims-for.ts'

/** As the pages are told them. */
export const CLIENTS = { clientId: 'in-process-portal', consoleClientId: 'in-process-console' } as const
export const DEVICE = 'SOFTWARE_TOKEN_MFA'

const ClientId = z.enum([CLIENTS.clientId, CLIENTS.consoleClientId])
export type ClientId = z.infer<typeof ClientId>

export function appOf(client: ClientId): App {
  return client === CLIENTS.consoleClientId ? 'console' : 'portal'
}

export const initiate = z.discriminatedUnion('AuthFlow', [
  z.object({
    AuthFlow: z.literal('USER_PASSWORD_AUTH'),
    ClientId,
    AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
  }),
  z.object({
    AuthFlow: z.literal('REFRESH_TOKEN_AUTH'),
    ClientId,
    AuthParameters: z.object({ REFRESH_TOKEN: z.string() }),
  }),
])
export const forgot = z.object({ ClientId, Username: z.string() })
export const confirm = forgot.extend({ ConfirmationCode: z.string(), Password: z.string() })
export const signOut = z.object({ AccessToken: z.string() })
export const respond = z.object({
  ClientId,
  ChallengeName: z.literal(DEVICE),
  Session: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string(), SOFTWARE_TOKEN_MFA_CODE: z.string() }),
})
export const verify = signOut.extend({ UserCode: z.string() })
export const prefer = signOut.extend({
  SoftwareTokenMfaSettings: z.object({ Enabled: z.boolean(), PreferredMfa: z.boolean() }),
})
export const revoke = z.object({ ClientId, Token: z.string() })
