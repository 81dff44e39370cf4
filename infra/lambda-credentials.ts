/**
 * Stands in the bundles for the SDK's chain of credential providers, which looks into files, containers, sign-on
 * sessions and metadata services that no function has: a fifth of every bundle, and of its cold start.
 * @module
 */
type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined }

/** What Lambda puts into a function's environment. @throws Error outside of Lambda. */
export function defaultProvider(): () => Promise<Credentials> {
  return async () => {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env
    if (!accessKeyId || !secretAccessKey)
      throw new Error('no credentials in the environment: this bundle is for Lambda')
    return { accessKeyId, secretAccessKey, sessionToken: process.env['AWS_SESSION_TOKEN'] }
  }
}
