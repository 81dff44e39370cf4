/**
 * A listener for the mails the emulator's SES relays: as much of SMTP (RFC 5321) as one well-known sender speaks.
 * @module
 */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { Envelope } from './mail-folder.ts'

type Keep = (envelope: Envelope, message: Buffer) => Promise<void>

/** SES takes 10 MB by the call the desk uses; base64 and the envelope come on top. */
const MESSAGE_BYTES = 15_000_000
const GOODBYE = '221 bye'
const END_OF_LINE = '\r\n'
const END_OF_MESSAGE = '\r\n.\r\n'

export async function listenForMail(keep: Keep): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, keep).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail listener has no port')
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  return { port: address.port, close }
}

async function converse(socket: Socket, keep: Keep): Promise<void> {
  const say = (line: string) => socket.write(`${line}${END_OF_LINE}`)
  const hear = session(keep)
  let pending: Buffer = Buffer.alloc(0)
  say('220 plazo')
  for await (const chunk of socket) {
    pending = Buffer.concat([pending, chunk])
    if (pending.length > MESSAGE_BYTES) throw new Error('a mail larger than SES takes')
    for (let end = pending.indexOf(hear.until()); end >= 0; end = pending.indexOf(hear.until())) {
      const part = pending.subarray(0, end)
      pending = pending.subarray(end + hear.until().length)
      const reply = await hear.part(part)
      say(reply)
      if (reply === GOODBYE) return void socket.end()
    }
  }
}

/** What has been said so far, and what to say to the next line or message. */
function session(keep: Keep) {
  let inMessage = false
  let envelope = { from: '', to: [''] }
  async function part(bytes: Buffer): Promise<string> {
    if (inMessage) {
      inMessage = false
      await keep(envelope, unstuffed(bytes))
      return '250 kept'
    }
    const line = bytes.toString('latin1')
    switch (line.slice(0, 4).toUpperCase()) {
      case 'MAIL':
        envelope = { from: addressIn(line), to: [] }
        return '250 ok'
      case 'RCPT':
        envelope.to.push(addressIn(line))
        return '250 ok'
      case 'DATA':
        inMessage = true
        return '354 go ahead'
      case 'QUIT':
        return GOODBYE
      default:
        return '250 plazo'
    }
  }
  return { part, until: () => (inMessage ? END_OF_MESSAGE : END_OF_LINE) }
}

/** A line that begins with a dot is sent with two. */
function unstuffed(message: Buffer): Buffer {
  return Buffer.from(`${message.toString('latin1').replace(/^\.\./gm, '.')}${END_OF_LINE}`, 'latin1')
}

function addressIn(line: string): string {
  return /<([^<>]*)>/.exec(line)?.[1] ?? ''
}
