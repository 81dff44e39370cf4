import { AdminGetUserCommand, type CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'

/** Whether this user of the pool signs in with the codes of a device only. */
export type HasDevice = (userPoolId: string, username: string) => Promise<boolean>

export function cognitoDevices(cognito: CognitoIdentityProviderClient): HasDevice {
  return async (UserPoolId, Username) => {
    const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
    return user.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA') ?? false
  }
}
