/**
 * A POST over a connection that stays open for the next one.
 * @module
 */
import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'

export type Reply = { status: number; text: string }

/** Longer than any call takes; shorter than a function lives, so that there is time to try again. */
const SILENCE_MILLISECONDS = 3000

const SECURE = { request: https.request, agent: new https.Agent({ keepAlive: true }) }
const PLAIN = { request: http.request, agent: new http.Agent({ keepAlive: true }) }

/** @throws Error of Node whose `code` says what became of the connection; `ETIMEDOUT` when nothing came. */
export async function post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Reply> {
  const { request, agent } = url.protocol === 'https:' ? SECURE : PLAIN
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers, agent, timeout: SILENCE_MILLISECONDS }, resolve)
    outgoing.on('error', reject)
    outgoing.on('timeout', () => outgoing.destroy(timedOut(url)))
    outgoing.end(body)
  })
  return { status: response.statusCode ?? 0, text: await text(response) }
}

function timedOut({ host }: URL): Error {
  return Object.assign(new Error(`nothing from ${host} in ${SILENCE_MILLISECONDS} ms`), { code: 'ETIMEDOUT' })
}
