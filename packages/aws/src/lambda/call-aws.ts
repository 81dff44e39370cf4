/**
 * One call of an AWS service that speaks JSON, tried again when that can help.
 * @module
 */
import { setTimeout as later } from 'node:timers/promises'
import { environmentCredentials } from './credentials.ts'
import { post, type Reply } from './post.ts'
import { signedHeaders } from './sign-request.ts'

export type Service = {
  /** As endpoints, signatures and `AWS_ENDPOINT_URL_…` name it. */
  name: string
  target: string
  faultOf: (no: No) => Error
}

export type Fields = Readonly<Record<string, unknown>>

/** An answer that says no; `code` is the service's name for that, without its namespace. */
export type No = { status: number; code: string; fields: Fields }

/** The service said no; `name` is what it calls that. */
export class CallFailed extends Error {
  readonly fields: Fields
  constructor({ status, code, fields }: No) {
    super(wordOf(fields['message']) ?? wordOf(fields['Message']) ?? `status ${status}`)
    this.name = code
    this.fields = fields
  }
}

/** Tries and waits as the SDK's, so that a busy table is as much in peace. */
const TRIES = 4
const WAIT_MILLISECONDS = 50
const THROTTLED_WAIT_MILLISECONDS = 1000

/** Sent too often, or too early: the same call may well be answered later. */
const THROTTLED = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
])
const UNWELL = new Set([500, 502, 503, 504])

/** Node's names for connections that broke, or never were. */
const BROKEN = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * @throws what `faultOf` makes of an answer that says no.
 * @throws Error of Node when the connection breaks every time.
 */
export async function callAws(service: Service, operation: string, input: Fields): Promise<Fields> {
  const body = JSON.stringify(input)
  for (let tried = 1; ; tried++) {
    const { fields, fault, wait } = await attempt(service, operation, body)
    if (fields) return fields
    if (wait === undefined || tried === TRIES) throw fault
    await later(Math.random() * wait * 2 ** (tried - 1))
  }
}

/** `wait` is there for a fault that may pass. */
type Attempt =
  | { fields: Fields; fault?: never; wait?: never }
  | { fields?: never; fault: unknown; wait: number | undefined }

async function attempt(service: Service, operation: string, body: string): Promise<Attempt> {
  let reply: Reply
  try {
    reply = await post(...requestOf(service, operation, body))
  } catch (error) {
    const broken = error instanceof Error && 'code' in error && BROKEN.has(String(error.code))
    return { fault: error, wait: broken ? WAIT_MILLISECONDS : undefined }
  }
  const { status } = reply
  const fields = fieldsOf(reply)
  if (status < 300) return { fields }
  const code = (wordOf(fields['__type']) ?? `Status${status}`).replace(/^.*#/, '')
  const fault = service.faultOf({ status, code, fields })
  if (THROTTLED.has(code)) return { fault, wait: THROTTLED_WAIT_MILLISECONDS }
  return { fault, wait: UNWELL.has(status) ? WAIT_MILLISECONDS : undefined }
}

/** Signed anew at each try: a signature is good for five minutes, a session for hours. */
function requestOf({ name, target }: Service, operation: string, body: string): Parameters<typeof post> {
  const region = process.env['AWS_REGION'] ?? ''
  const url = new URL(endpointOf(name, region))
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': String(Buffer.byteLength(body)),
    'x-amz-target': `${target}.${operation}`,
  }
  const scope = { service: name, region, at: new Date() }
  return [url, signedHeaders({ host: url.host, headers, body }, environmentCredentials(), scope), body]
}

/** Where the emulator says, or in the function's own region. */
function endpointOf(service: string, region: string): string {
  const { env } = process
  return (
    env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ||
    env['AWS_ENDPOINT_URL'] ||
    `https://${service}.${region}.amazonaws.com`
  )
}

/** What no service wrote, such as the page of a proxy, has no fields. */
function fieldsOf({ text }: Reply): Fields {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
