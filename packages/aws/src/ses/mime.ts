/**
 * Writes one mail as raw MIME: a text and an HTML part, any script in headers and bodies.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'

export type MimeMail = {
  from: { name: string; address: string }
  to: string
  replyTo: string
  subject: string
  at: Instant
  /** Without angle brackets, as is `thread`: the id that all mails of a ticket refer to. */
  messageId: string
  thread?: string
  text: string
  html: string
  /** Further headers. */
  headers: Readonly<Record<string, string>>
}

/** Base64 has no underscore, so that no part can contain it. */
const BOUNDARY = '=_plazo_alternative'
/** Of UTF-8 in one encoded word: with its frame that makes 72 characters, and 75 are allowed. */
const WORD_BYTES = 45
const SHORT_ASCII = /^[\x20-\x7e]{0,60}$/
const SIMPLE_NAME = /^[A-Za-z\d ]{1,60}$/
const PRINTABLE_ASCII = /^[\x21-\x7e]+$/
const CONTROL = /\p{Cc}/u

/**
 * The message, with CRLF line ends and no line over 998 characters.
 *
 * @throws RangeError for a control character in a header, or an address or id that is not plain ASCII: whoever can
 * break a header's line can write headers of his own.
 */
export function mimeMail(mail: MimeMail): Uint8Array {
  const thread = mail.thread === undefined ? undefined : `<${bare(mail.thread)}>`
  const head: Readonly<Record<string, string>> = {
    From: `${phrase(mail.from.name)} <${bare(mail.from.address)}>`,
    To: bare(mail.to),
    'Reply-To': bare(mail.replyTo),
    Subject: headerText(mail.subject),
    Date: mailDate(mail.at),
    'Message-ID': `<${bare(mail.messageId)}>`,
    ...(thread !== undefined && { 'In-Reply-To': thread, References: thread }),
    ...Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, headerText(value)])),
    'MIME-Version': '1.0',
    'Content-Type': `multipart/alternative; boundary="${BOUNDARY}"`,
  }
  const parts = [part('text/plain', mail.text), part('text/html', mail.html)]
  const body = parts.map((each) => `--${BOUNDARY}\r\n${each}\r\n`).join('')
  return Buffer.from(`${fields(head)}\r\n\r\n${body}--${BOUNDARY}--\r\n`)
}

function fields(head: Readonly<Record<string, string>>): string {
  return Object.entries(head)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')
}

function part(type: string, content: string): string {
  const lines =
    Buffer.from(content.replaceAll(/\r?\n/g, '\r\n'))
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  const head = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Transfer-Encoding': 'base64' }
  return [fields(head), '', ...lines].join('\r\n')
}

/** Free text: as it is when short and plain. What looks like an encoded word would be decoded, so it is encoded. */
function headerText(text: string): string {
  return SHORT_ASCII.test(text) && !text.includes('=?') ? text : encodedWords(text)
}

/** The name before an address, where commas and the like have a meaning. */
function phrase(name: string): string {
  return SIMPLE_NAME.test(name) ? name : encodedWords(name)
}

/** RFC 2047, one word a line. */
function encodedWords(text: string): string {
  if (CONTROL.test(text)) throw new RangeError('a mail header cannot hold control characters')
  return chunks(text)
    .map((chunk) => `=?UTF-8?B?${chunk.toString('base64')}?=`)
    .join('\r\n ')
}

/** UTF-8 in pieces that split no character. */
function chunks(text: string): readonly Buffer[] {
  const pieces: string[] = ['']
  for (const character of text) {
    const longer = `${pieces.at(-1)}${character}`
    if (Buffer.byteLength(longer) <= WORD_BYTES) pieces[pieces.length - 1] = longer
    else pieces.push(character)
  }
  return pieces.map((piece) => Buffer.from(piece))
}

/** An address or id, which has no escapes. */
function bare(text: string): string {
  if (!PRINTABLE_ASCII.test(text) || /[<>,;]/.test(text))
    throw new RangeError('a mail address must be one, in plain ASCII')
  return text
}

/** RFC 5322, always UTC, in English whatever the reader's language: `Mon, 21 Dec 2026 15:00:00 +0000`. */
function mailDate(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}
