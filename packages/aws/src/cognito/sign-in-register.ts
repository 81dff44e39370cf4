/**
 * The sign-ins there are, in the user pool.
 * @module
 */
import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { SignIn, SignInRegister } from '@plazo/application/sign-in-register'
import { attributesFrom, attributesOf } from './attributes.ts'

export function cognitoSignInRegister(cognito: CognitoIdentityProviderClient, UserPoolId: string): SignInRegister {
  const userOf = (mail: string) => ({ UserPoolId, Username: mail.toLowerCase() })
  return {
    async find(mail) {
      try {
        return signInOf(await cognito.send(new AdminGetUserCommand(userOf(mail))))
      } catch (error) {
        if (error instanceof UserNotFoundException) return undefined
        throw error
      }
    },
    async invite(agent) {
      const UserAttributes = attributesFrom(attributesOf(agent))
      await cognito.send(new AdminCreateUserCommand({ ...userOf(agent.mail), ...byMail(), UserAttributes }))
    },
    async inviteAgain(mail) {
      await cognito.send(new AdminCreateUserCommand({ ...userOf(mail), ...byMail(), MessageAction: 'RESEND' }))
    },
    async change(mail, to) {
      const attributes = { email: to.mail.toLowerCase(), email_verified: 'true', 'custom:role': to.role }
      await cognito.send(
        new AdminUpdateUserAttributesCommand({ ...userOf(mail), UserAttributes: attributesFrom(attributes) }),
      )
    },
    async end(mail) {
      // First, so that whoever is shut out has no session left, also when this stops half-way.
      await cognito.send(new AdminUserGlobalSignOutCommand(userOf(mail)))
      await cognito.send(new AdminDisableUserCommand(userOf(mail)))
    },
    async reopen(mail) {
      await cognito.send(new AdminEnableUserCommand(userOf(mail)))
    },
  }
}

/** Otherwise it would be a text message. */
function byMail(): Pick<AdminCreateUserCommandInput, 'DesiredDeliveryMediums'> {
  return { DesiredDeliveryMediums: ['EMAIL'] }
}

function signInOf({ UserAttributes = [], Enabled, UserStatus }: AdminGetUserCommandOutput): SignIn {
  const attributes = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]))
  return {
    personId: attributes.get('custom:person') ?? '',
    organisationId: attributes.get('custom:organisation'),
    role: attributes.get('custom:role') ?? '',
    isOpen: Enabled ?? true,
    wasIn: UserStatus !== 'FORCE_CHANGE_PASSWORD',
  }
}
