import type { Digest } from '@plazo/domain/letters'
import { digestMail } from '@plazo/messages/digest-mail'
import { expect, test } from 'vitest'
import { SENDER } from '../fixtures/letters.ts'

const NOTICES = [
  { ticketId: 'SANJOSE-4KQ9T2M7', sequence: 2, headline: '[SANJOSE-4KQ9T2M7] Le escribimos - BANCOS, factura' },
  {
    ticketId: 'QUETZAL-00000001',
    sequence: 1,
    headline: '[QUETZAL-00000001] Vencido - <b>CAJA</b>\r\nBcc: x@y.example',
  },
]
const digest = (locale: 'es' | 'en'): Digest => ({
  reader: { role: 'agent', name: 'Luis <i>', locale },
  notices: NOTICES,
})

test.for([
  ['es', '2 avisos de sus casos', 'Hola, Luis <i>:', 'Ver los casos'],
  ['en', '2 notices about your tickets', 'Luis <i>', 'See the tickets'],
] as const)(
  'in %s: how many, a line for each with the way to it, and to all of them',
  ([locale, subject, hello, all]) => {
    const mail = digestMail(SENDER, digest(locale))
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(hello)
    expect(mail.text).toContain(`${all}: https://desk.example/tickets\n`)
    for (const { ticketId } of NOTICES) {
      expect(mail.text).toContain(`  https://desk.example/tickets/${ticketId}`)
      expect(mail.html).toContain(`<a href="https://desk.example/tickets/${ticketId}"`)
    }
  },
)

test('what people wrote stays out of markup and headers', () => {
  const { html, text, subject } = digestMail(SENDER, digest('es'))
  expect(html).not.toMatch(/<b>|<i>/)
  expect(html).toContain('&lt;b&gt;CAJA&lt;/b&gt;')
  expect(text).not.toContain('\r')
  expect(text).not.toMatch(/^Bcc:/m)
  expect(subject).not.toMatch(/[\r\n]/)
})
