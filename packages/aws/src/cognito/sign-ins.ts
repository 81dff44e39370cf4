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
import { isSignInOf } from '@plazo/application/sign-in-register'
import type { SignIns } from '@plazo/application/sign-ins'
import { Refusal } from '@plazo/domain/refusal'
import { attributesFrom, attributesOf } from './attributes.ts'
import { cognitoSignInRegister } from './sign-in-register.ts'

export function cognitoSignIns(cognito: CognitoIdentityProviderClient, UserPoolId: string): SignIns {
  return {
    async open(contact, password) {
      const user = { UserPoolId, Username: contact.mail.toLowerCase() }
      const UserAttributes = attributesFrom(attributesOf({ ...contact, role: 'customer' }))
      try {
        // The desk has mailed him already.
        await cognito.send(new AdminCreateUserCommand({ ...user, UserAttributes, MessageAction: 'SUPPRESS' }))
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error
        const found = await cognitoSignInRegister(cognito, UserPoolId).find(contact.mail)
        if (found && !isSignInOf(found, contact)) {
          throw new Refusal({ code: 'person/mail-taken', facts: { mail: contact.mail } })
        }
        await cognito.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }))
      }
      await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }))
    },
  }
}
