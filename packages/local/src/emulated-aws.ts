/**
 * How to reach the emulator as if it were AWS.
 * @module
 */

export const REGION = 'us-east-1'
export const ACCOUNT = '000000000000'

/** The emulator's own root key: with IAM enforced it accepts this one and the roles that the stacks make. */
const ROOT_KEY = { accessKeyId: 'test', secretAccessKey: 'test' }

/** For an SDK client. */
export function clientFor(endpoint: string) {
  return { endpoint, region: REGION, credentials: ROOT_KEY }
}

/** The same for a command; a profile or token of the caller's would win over the key, so they are left out. */
export function environmentFor(endpoint: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') || name === 'AWS_CA_BUNDLE')
  return {
    ...Object.fromEntries(own),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: ROOT_KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ROOT_KEY.secretAccessKey,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}
