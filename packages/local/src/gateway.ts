/**
 * The ways from the front door to the emulator, the API's and the user pool's: every request and answer is streamed
 * through as it is.
 * @module
 */
import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'

/** Headers of one connection, not of the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-connection te trailer transfer-encoding upgrade host'.split(' '),
)

const AWAY = {
  type: 'about:blank',
  title: 'Bad Gateway',
  status: 502,
  detail: 'The emulator does not answer: look at .local/emulator.log, or stop the desk with Ctrl-C and start it again.',
}

export function gateway({ endpoint, apiId }: { endpoint: string; apiId: string }) {
  const agent = new Agent({ keepAlive: true })
  function pass(incoming: IncomingMessage, answer: ServerResponse, path: string): void {
    const outgoing = request(`${endpoint}${path}`, {
      agent,
      method: incoming.method ?? 'GET',
      headers: { ...passed(incoming), 'x-forwarded-for': forwardedFor(incoming) },
    })
    outgoing.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, Object.fromEntries(endToEnd(response)))
      pipeline(response, answer, () => response.destroy())
    })
    outgoing.on('error', () => {
      if (answer.headersSent) return void answer.destroy()
      answer.writeHead(502, { 'content-type': 'application/problem+json' }).end(JSON.stringify(AWAY))
    })
    answer.on('close', () => {
      if (!answer.writableEnded) outgoing.destroy()
    })
    // Not a pipeline: it would end the caller's connection with the gateway's, and no answer could be given.
    incoming.pipe(outgoing)
  }
  return {
    forward: (incoming: IncomingMessage, answer: ServerResponse) =>
      pass(incoming, answer, `/_aws/execute-api/${apiId}/$default${incoming.url ?? '/'}`),
    /** Its target says what it wants of the pool. */
    signIn: (incoming: IncomingMessage, answer: ServerResponse) => pass(incoming, answer, '/'),
    close: () => agent.destroy(),
  }
}

/** Whoever signs in asks the pool; the emulator has much else behind the same address. */
export function isForPool({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && /^AWSCognitoIdentityProviderService\.\w+$/.test([headers['x-amz-target']].flat().join())
}

function passed(incoming: IncomingMessage): Record<string, string | string[] | undefined> {
  // Without a length the emulator waits for chunks.
  const { 'transfer-encoding': chunked } = incoming.headers
  return { ...Object.fromEntries(endToEnd(incoming)), ...(chunked !== undefined && { 'transfer-encoding': chunked }) }
}

function endToEnd({ headers }: IncomingMessage) {
  return Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name))
}

function forwardedFor({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? []].flat().join(', ')
}
