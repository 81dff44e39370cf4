import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoClientNames } from '@plazo/aws/cognito/client-names'
import { cognitoDevices } from '@plazo/aws/cognito/devices'
import { claimsEnvironment } from '../env.ts'
import { claimsTrigger } from './claims-trigger.ts'

const { SECOND_FACTOR, PORTAL_CLIENT, CONSOLE_CLIENT } = claimsEnvironment()
const cognito = new CognitoIdentityProviderClient()

export const handler = claimsTrigger({
  hasDevice: SECOND_FACTOR === 'off' ? async () => true : cognitoDevices(cognito),
  clientName: cognitoClientNames(cognito),
  clients: { portal: PORTAL_CLIENT, console: CONSOLE_CLIENT },
})
