import { mimeMail, type MimeMail } from '@plazo/aws/ses/mime'
import { instant } from '@plazo/domain/instant'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'

const PLAIN: MimeMail = {
  from: { name: 'Soporte', address: 'avisos@desk.example' },
  to: 'ana@school.example',
  replyTo: 'ayuda@desk.example',
  subject: 'Recibimos su caso',
  at: instant('2026-12-21T15:04:05Z'),
  messageId: 'SANJOSE-4KQ9T2M7.1.00ff@desk.example',
  thread: 'SANJOSE-4KQ9T2M7@desk.example',
  text: 'Hola\n',
  html: '<p>Hola</p>\n',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

const written = (extra: Partial<MimeMail>) => new TextDecoder().decode(mimeMail({ ...PLAIN, ...extra }))
const parsed = (extra: Partial<MimeMail> = {}) => PostalMime.parse(mimeMail({ ...PLAIN, ...extra }))
const header = async (name: string, extra: Partial<MimeMail> = {}) =>
  (await parsed(extra)).headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value)

describe('a mail as another program reads it', () => {
  test('who, to whom, when and on which thread', async () => {
    const mail = await parsed()
    expect(mail).toMatchObject({
      from: { name: 'Soporte', address: 'avisos@desk.example' },
      to: [{ address: 'ana@school.example' }],
      replyTo: [{ address: 'ayuda@desk.example' }],
      subject: 'Recibimos su caso',
      date: '2026-12-21T15:04:05.000Z',
      messageId: '<SANJOSE-4KQ9T2M7.1.00ff@desk.example>',
      inReplyTo: '<SANJOSE-4KQ9T2M7@desk.example>',
      references: '<SANJOSE-4KQ9T2M7@desk.example>',
    })
    expect(await header('auto-submitted')).toEqual(['auto-generated'])
    expect(await header('date')).toEqual(['Mon, 21 Dec 2026 15:04:05 +0000'])
  })

  test.for([
    ['accents', 'Ñandú, güegüense, ¿qué tal?'],
    ['emoji of several signs', '👩‍💻 '.repeat(40)],
    ['other scripts', '漢字とかな, кириллица, العربية'],
    ['a very long line', 'a'.repeat(10_000)],
    ['10 kB of lines', 'línea con acentos — y rayas\n'.repeat(350)],
    ['what looks like a boundary', '--=_plazo_alternative--\n--=_plazo_alternative'],
    ['a lone dot, as SMTP ends a mail', '.\n.\n'],
  ])('a body of %s arrives as it was written', async ([, text]) => {
    const mail = await parsed({ text: text!, html: `<p>${text}</p>` })
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text!.trimEnd())
    expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(`<p>${text}</p>`)
  })

  test.for([
    ['accents', 'Le respondimos: «BANCOS, póliza mal cargada»'],
    ['emoji', '👩‍💻'.repeat(30)],
    ['length', 'BANCOS, '.repeat(40).trim()],
    ['what looks encoded already', '=?UTF-8?B?QmNjOiB2aWN0aW0=?='],
    ['bidi overrides', 'factura \u202efdp.exe'],
    ['HTML', '<script>alert(1)</script>'],
  ])('a subject of %s arrives as it was written', async ([, subject]) => {
    expect((await parsed({ subject: subject! })).subject).toBe(subject)
  })

  test('a name with commas and quotes stays one sender', async () => {
    const name = 'Soporte, "ERP" <jefe@bank.example>'
    expect((await parsed({ from: { name, address: 'avisos@desk.example' } })).from).toEqual({
      name,
      address: 'avisos@desk.example',
    })
  })
})

describe('the bytes', () => {
  test('every line ends in CRLF and is short, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 3000 }),
        (subject, text) => {
          const raw = written({ subject: subject.replaceAll(/\p{Cc}/gu, ' '), text, html: text })
          expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(100)
          expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/)
        },
      ),
      { numRuns: 100 },
    )
  })

  test.for<[string, Partial<MimeMail>]>([
    ['subject', { subject: 'Hola\r\nBcc: victim@example.com' }],
    ['subject with a bare line feed', { subject: 'Hola\nBcc: victim@example.com' }],
    ['sender’s name', { from: { name: 'Yo\r\nBcc: victim@example.com', address: 'a@desk.example' } }],
    ['recipient', { to: 'ana@school.example\r\nBcc: victim@example.com' }],
    ['recipient with a second one', { to: 'ana@school.example,victim@example.com' }],
    ['answer address', { replyTo: 'a@desk.example>\r\nBcc: victim@example.com' }],
    ['message id', { messageId: 'a@b>\r\nBcc: victim@example.com' }],
    ['further header', { headers: { 'X-Plazo-Intended-For': 'a\r\nBcc: victim@example.com' } }],
  ])('a line break in the %s is refused', ([, extra]) => {
    expect(() => mimeMail({ ...PLAIN, ...extra })).toThrow(RangeError)
  })
})
