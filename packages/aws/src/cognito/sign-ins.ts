/**
 * People's sign-ins in the user pool.
 * @module
 */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { SignIns } from '@plazo/application/sign-ins'
import type { Contact } from '@plazo/domain/organisation'

export function cognitoSignIns(cognito: CognitoIdentityProviderClient, UserPoolId: string): SignIns {
  return {
    async open(contact, password) {
      const user = { UserPoolId, Username: contact.mail.toLowerCase() }
      const UserAttributes = Object.entries(attributesOf(contact)).map(([Name, Value]) => ({ Name, Value }))
      try {
        // The desk has mailed him already.
        await cognito.send(new AdminCreateUserCommand({ ...user, UserAttributes, MessageAction: 'SUPPRESS' }))
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error
        await cognito.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }))
      }
      await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }))
    },
  }
}

/** What the claims of his tokens are made of. */
function attributesOf({ id, organisationId, mail, name, locale }: Contact): Record<string, string> {
  return {
    email: mail.toLowerCase(),
    email_verified: 'true',
    name,
    locale,
    'custom:person': id,
    'custom:role': 'customer',
    'custom:organisation': organisationId,
  }
}
