/**
 * AWS Signature Version 4 of the one kind of request that the bundles make by themselves: a POST of JSON to `/`.
 * @module
 */
import { createHmac, hash } from 'node:crypto'

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined }

export type Unsigned = {
  host: string
  /** In small letters, as they are signed. */
  headers: Readonly<Record<string, string>>
  body: string
}

type Scope = { service: string; region: string; at: Date }

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** The request's headers and those that prove whose it is. */
export function signedHeaders(request: Unsigned, credentials: Credentials, scope: Scope): Record<string, string> {
  const { service, region } = scope
  const time = scope.at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = time.slice(0, 8)
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.host,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  }
  const names = Object.keys(headers).toSorted()
  const listed = names.join(';')
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', '', lines, listed, hash('sha256', request.body)].join('\n')
  const place = `${day}/${region}/${service}/aws4_request`
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const signature = hmac(key, [ALGORITHM, time, place, hash('sha256', canonical)].join('\n')).toString('hex')
  const authorization = `${ALGORITHM} Credential=${accessKeyId}/${place}, SignedHeaders=${listed}, Signature=${signature}`
  return { ...headers, authorization }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
