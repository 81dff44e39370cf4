import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDevices } from '@plazo/aws/cognito/devices'
import { claimsEnvironment } from '../env.ts'
import { claimsTrigger } from './claims-trigger.ts'

const { SECOND_FACTOR } = claimsEnvironment()

export const handler = claimsTrigger(
  SECOND_FACTOR === 'off' ? async () => true : cognitoDevices(new CognitoIdentityProviderClient()),
)
