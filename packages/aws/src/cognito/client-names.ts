import {
  ListUserPoolClientsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'

/** What this client of the pool is called; undefined for one that is not there. */
export type ClientName = (userPoolId: string, clientId: string) => Promise<string | undefined>

/** Asks once for those it knows: a client is never called otherwise. */
export function cognitoClientNames(cognito: CognitoIdentityProviderClient): ClientName {
  let known = new Map<string | undefined, string | undefined>()
  return async (UserPoolId, clientId) => {
    if (!known.has(clientId)) known = await namesIn(cognito, UserPoolId)
    return known.get(clientId)
  }
}

async function namesIn(cognito: CognitoIdentityProviderClient, UserPoolId: string) {
  const names = new Map<string | undefined, string | undefined>()
  let next: string | undefined
  do {
    const asked = { UserPoolId, MaxResults: 60, ...(next !== undefined && { NextToken: next }) }
    const { UserPoolClients = [], NextToken } = await cognito.send(new ListUserPoolClientsCommand(asked))
    for (const { ClientId, ClientName } of UserPoolClients) names.set(ClientId, ClientName)
    next = NextToken
  } while (next !== undefined)
  return names
}
