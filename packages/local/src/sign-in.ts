import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  NotAuthorizedException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import * as z from 'zod'
import { clientFor } from './emulated-aws.ts'
import { Plight } from './plight.ts'
import { SAMPLE_PASSWORD } from './samples/people.ts'

/** Where people sign in, and as which client at the portal and at the console. */
export type SignInPlace = { endpoint: string; clientId: string; consoleClientId: string }

/**
 * An access token of one of the sample people, as by the app that he signs in at.
 *
 * @throws Plight when nobody has that mail.
 */
export async function signIn({ endpoint, clientId, consoleClientId }: SignInPlace, mail: string): Promise<string> {
  const cognito = new CognitoIdentityProviderClient(clientFor(endpoint))
  const tokenBy = async (ClientId: string) => {
    const AuthParameters = { USERNAME: mail, PASSWORD: SAMPLE_PASSWORD }
    const asked = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })
    const { AuthenticationResult } = await cognito.send(asked)
    if (AuthenticationResult?.AccessToken === undefined) throw new Error(`the pool gave no token for ${mail}`)
    return AuthenticationResult.AccessToken
  }
  try {
    const token = await tokenBy(clientId)
    return lacksConsole(token) ? await tokenBy(consoleClientId) : token
  } catch (error) {
    if (error instanceof NotAuthorizedException || error instanceof UserNotFoundException) {
      throw new Plight(`Nobody here has the mail "${mail}": npm start lists the people there are.`)
    }
    throw error
  } finally {
    cognito.destroy()
  }
}

function lacksConsole(token: string): boolean {
  const [, claims = ''] = token.split('.')
  return z
    .object({ plazo_lacks: z.literal('console') })
    .safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString())).success
}
