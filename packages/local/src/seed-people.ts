/**
 * Gives the sample people an account and a place in the directory; doing it again changes nothing.
 * @module
 */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { DirectoryWriter } from '@plazo/application/directory'
import { clientFor } from './emulated-aws.ts'
import { SAMPLE_PASSWORD, type SamplePeople } from './samples/people.ts'

type Account = { id: string; mail: string; name: string; locale: string; role: string; organisationId?: string }

export async function seedPeople(
  { endpoint, userPoolId, directory }: { endpoint: string; userPoolId: string; directory: DirectoryWriter },
  { organisations, contacts, agents }: SamplePeople,
): Promise<void> {
  for (const organisation of organisations) await directory.putOrganisation(organisation)
  for (const contact of contacts) await directory.putContact(contact)
  for (const agent of agents) await directory.putAgent(agent)
  const cognito = new CognitoIdentityProviderClient(clientFor(endpoint))
  const accounts: Account[] = [
    // The others are still to register.
    ...contacts.filter(({ access }) => access).map((contact) => ({ ...contact, role: 'customer' })),
    ...agents,
  ]
  for (const account of accounts) await putAccount(cognito, userPoolId, account)
  cognito.destroy()
}

async function putAccount(cognito: CognitoIdentityProviderClient, UserPoolId: string, account: Account): Promise<void> {
  const user = { UserPoolId, Username: account.mail }
  const UserAttributes = Object.entries(attributesOf(account)).map(([Name, Value]) => ({ Name, Value }))
  try {
    await cognito.send(new AdminCreateUserCommand({ ...user, UserAttributes, MessageAction: 'SUPPRESS' }))
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error
    await cognito.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }))
  }
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: SAMPLE_PASSWORD, Permanent: true }))
}

function attributesOf({ id, mail, name, locale, role, organisationId }: Account): Record<string, string> {
  return {
    email: mail,
    email_verified: 'true',
    name,
    locale,
    'custom:person': id,
    'custom:role': role,
    ...(organisationId !== undefined && { 'custom:organisation': organisationId }),
  }
}
