import { once } from 'node:events'
import { connect } from 'node:net'
import { listenForMail } from '@plazo/local/mail-listener'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

type Kept = { from: string; to: readonly string[]; text: string }

let listener: { port: number; close: () => void }
let kept: Kept[] = []

beforeAll(async () => {
  listener = await listenForMail(
    async ({ from, to }, message) => void kept.push({ from, to, text: message.toString() }),
  )
})
beforeEach(() => (kept = []))
afterAll(() => listener.close())

const ONE = ['EHLO x', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'RCPT TO:<c@example.com>', 'DATA']

test('a mail is kept with its envelope', async () => {
  await say([...ONE, 'Subject: hola', '', 'uno', '.', 'QUIT'])
  expect(kept).toEqual([
    { from: 'a@example.com', to: ['b@example.com', 'c@example.com'], text: 'Subject: hola\r\n\r\nuno\r\n' },
  ])
})

test('a line that begins with a dot keeps it and does not end the mail', async () => {
  await say([...ONE, '', '..', '...three', '.', 'QUIT'])
  expect(kept[0]?.text).toBe('\r\n.\r\n..three\r\n')
})

test('a mail that arrives byte by byte, and a second one in the same conversation, are both kept', async () => {
  await say([...ONE, 'first', '.', ...ONE.slice(1), 'second', '.', 'QUIT'], 1)
  expect(kept.map(({ text }) => text)).toEqual(['first\r\n', 'second\r\n'])
  expect(kept[1]?.to).toEqual(['b@example.com', 'c@example.com'])
})

async function say(lines: readonly string[], bytesAtOnce = 1_000): Promise<void> {
  const socket = connect(listener.port, '127.0.0.1')
  const bytes = Buffer.from(lines.map((line) => `${line}\r\n`).join(''))
  for (let at = 0; at < bytes.length; at += bytesAtOnce) socket.write(bytes.subarray(at, at + bytesAtOnce))
  socket.resume()
  await once(socket, 'end')
  socket.end()
}
