/**
 * One signed request to AWS (Signature Version 4), for the two questions asked before a deploy: a whole SDK client for
 * each would be two more dependencies.
 * @module
 */
import { createHash, createHmac } from 'node:crypto'

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }

export type Post = {
  service: string
  region: string
  url: URL
  /** Beside host and date, in lower case. */
  headers: Readonly<Record<string, string>>
  body: string
}

/**
 * The headers of the request, signed.
 *
 * @param at Must be within minutes of AWS's own clock.
 */
export function signedHeaders(post: Post, credentials: Credentials, at: Date): Record<string, string> {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const headers: Record<string, string> = {
    ...post.headers,
    host: post.url.host,
    'x-amz-date': stamp,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  }
  const names = Object.keys(headers).toSorted()
  const canonical = [
    'POST',
    post.url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(post.body),
  ].join('\n')
  const scope = [stamp.slice(0, 8), post.region, post.service, 'aws4_request']
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), sha256(canonical)].join('\n')
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`)
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  const credential = `${accessKeyId}/${scope.join('/')}`
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return headers
}

export async function signedPost(post: Post, credentials: Credentials): Promise<{ ok: boolean; text: string }> {
  const { host: _, ...headers } = signedHeaders(post, credentials, new Date())
  const answer = await fetch(post.url, { method: 'POST', headers, body: post.body })
  return { ok: answer.ok, text: await answer.text() }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(secret: string | Buffer, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest()
}
