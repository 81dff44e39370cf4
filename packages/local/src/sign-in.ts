import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  NotAuthorizedException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import { clientFor } from './emulated-aws.ts'
import { Plight } from './plight.ts'
import { SAMPLE_PASSWORD } from './samples/people.ts'

/**
 * An access token of one of the sample people.
 *
 * @throws Plight when nobody has that mail.
 */
export async function signIn(pool: { endpoint: string; clientId: string }, mail: string): Promise<string> {
  const cognito = new CognitoIdentityProviderClient(clientFor(pool.endpoint))
  try {
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        ClientId: pool.clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: mail, PASSWORD: SAMPLE_PASSWORD },
      }),
    )
    if (AuthenticationResult?.AccessToken === undefined) throw new Error(`the pool gave no token for ${mail}`)
    return AuthenticationResult.AccessToken
  } catch (error) {
    if (error instanceof NotAuthorizedException || error instanceof UserNotFoundException) {
      throw new Plight(`Nobody here has the mail "${mail}": npm start lists the people there are.`)
    }
    throw error
  } finally {
    cognito.destroy()
  }
}
