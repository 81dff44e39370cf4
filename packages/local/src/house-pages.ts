/**
 * What is shown to whoever runs the desk on this machine: what there is, and the mails it has sent.
 * @module
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MailFolder } from './mail-folder.ts'
import { inboxPage, mailPage } from './mail-pages.ts'
import type { SamplePeople } from './samples/people.ts'
import { welcomePage } from './welcome-page.ts'

export type House = { deskName: string; people: SamplePeople; mail: MailFolder }

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"
/** A mail is somebody else's HTML: it may be looked at, and nothing more. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** `/dev`, and `/mail` with what is below it. */
export function isOfHouse(path: string): boolean {
  return /^\/(?:dev$|mail(?:\.json)?$|mail\/)/.test(path)
}

export async function showHouse(
  { deskName, people, mail }: House,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const path = pathOf(request)
  if (path === '/dev') return send(answer, 200, 'text/html', welcomePage(deskName, people))
  if (path === '/mail') return send(answer, 200, 'text/html', inboxPage(await mail.list()))
  if (path === '/mail.json') return send(answer, 200, 'application/json', JSON.stringify(await mail.list()))
  const [, id = '', part = ''] = /^\/mail\/([\d-]+)(\/html)?$/.exec(path) ?? []
  const found = id === '' ? undefined : await mail.find(id)
  if (!found) return send(answer, 404, 'text/plain', 'There is nothing here: /dev says what there is.\n')
  if (part === '') return send(answer, 200, 'text/html', mailPage(found))
  answer.setHeader('content-security-policy', MAIL_POLICY)
  return send(answer, 200, 'text/html', found.html ?? '')
}

export function send(answer: ServerResponse, status: number, type: string, body: string): void {
  if (!answer.hasHeader('content-security-policy')) answer.setHeader('content-security-policy', PAGE_POLICY)
  answer.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  answer.end(body)
}

export function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, '')
}
