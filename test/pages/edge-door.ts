/**
 * The desk as the edge serves it to a browser: over TLS and HTTP/2, where all that a page asks for goes over one
 * connection. The certificate is made by `openssl` and good for nobody but who looks past it.
 * @module
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { join } from 'node:path'
import { promisify } from 'node:util'

const OF_HTTP_1 = /^(?:connection|keep-alive|transfer-encoding)$/
const OF_HTTP_2 = /^:/

export type EdgeDoor = { address: string; close(): Promise<void> }

/** @param to The address that is served. @param folder Where the key and the certificate go. */
export async function openEdgeDoor(to: string, folder: string): Promise<EdgeDoor> {
  const server = createSecureServer(await certificate(folder), (request, answer) => pass(to, request, answer))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    await closed
  }
  return { address: `https://127.0.0.1:${port}`, close }
}

function pass(to: string, request: Http2ServerRequest, answer: Http2ServerResponse): void {
  const { method, url } = request
  const onward = ask(`${to}${url}`, { method, headers: without(OF_HTTP_2, request.headers) }, (told) => {
    answer.writeHead(told.statusCode ?? 502, without(OF_HTTP_1, told.headers))
    told.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  request.pipe(onward)
}

function without<Value>(names: RegExp, headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name)))
}

async function certificate(folder: string): Promise<{ key: Buffer; cert: Buffer }> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const whose = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  await promisify(execFile)('openssl', ['req', '-x509', ...curve, ...whose, '-keyout', key, '-out', cert])
  return { key: await readFile(key), cert: await readFile(cert) }
}
