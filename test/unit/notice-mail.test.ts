import { LOCALES } from '@plazo/domain/desk'
import { TEMPLATES, type Template } from '@plazo/domain/notices'
import { CLOSE_REASONS } from '@plazo/domain/ticket'
import { noticeMail } from '@plazo/messages/notice-mail'
import { describe, expect, test } from 'vitest'
import { letter, SENDER } from '../fixtures/letters.ts'
import { local } from '../fixtures/office.ts'

const EVERY_LETTER = LOCALES.flatMap((locale) => TEMPLATES.map((template) => [template, locale] as const))

const mail = (...letterArguments: Parameters<typeof letter>) => noticeMail(SENDER, letter(...letterArguments))

describe('every letter, in every language', () => {
  test.for(EVERY_LETTER)('%s in %s is whole', ([template, locale]) => {
    const { subject, text, html } = mail(template, locale)
    for (const content of [subject, text, html]) {
      expect(content).not.toMatch(/undefined|null|NaN|\[object|\$\{|Invalid/)
      expect(content).toContain('SANJOSE-4KQ9T2M7')
      expect(content).toContain('BANCOS, factura mal cargada')
    }
    for (const content of [text, html]) expect(content).toContain('https://desk.example/tickets/SANJOSE-4KQ9T2M7')
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text.split('\n\n').every((block) => block.trim().length > 0)).toBe(true)
    expect(html).toContain(`<html lang="${locale}">`)
  })

  test.for(TEMPLATES)('%s says something else in English than in Spanish', (template) => {
    expect(mail(template, 'es').text).not.toBe(mail(template, 'en').text)
    expect(mail(template, 'es').subject).not.toBe(mail(template, 'en').subject)
  })

  test.for(CLOSE_REASONS)('closing says its reason in words: %s', (reason) => {
    const closed = letter('closed')
    const event = { ...closed.event, kind: 'closed', reason } as const
    for (const locale of LOCALES)
      expect(mail('closed', locale, { event }).text).toMatch(/Cerramos su caso: .+\.|We closed your ticket: .+\./)
  })
})

describe('what is left of the quota', () => {
  const until = local('2026-12-01T00:00')
  const told = (quota: { left: number; of: number; later?: number }, locale: 'es' | 'en') => {
    const { event } = letter('acknowledged')
    if (event.kind !== 'opened') throw new RangeError('a receipt of something else')
    const { text, html } = mail('acknowledged', locale, { event: { ...event, quota: { ...quota, until } } })
    return [text, html]
  }
  test.for([
    ['es', { left: 3, of: 5 }, 'A su institución le quedan 3 de 5 casos hasta el 30 de noviembre.'],
    ['en', { left: 3, of: 5 }, 'Your organisation has 3 of 5 tickets left until November 30.'],
    ['es', { left: 1, of: 5, later: 1 }, 'le queda 1 de 5 casos hasta el 30 de noviembre, y 1 más que vence después.'],
    ['en', { left: 1, of: 5, later: 2 }, 'has 1 of 5 tickets left until November 30, and 2 more that expire later.'],
    ['es', { left: 0, of: 5 }, 'ya no le quedan casos de los 5 que tenía hasta el 30 de noviembre.'],
    ['en', { left: 0, of: 5 }, 'has none of its 5 tickets left until November 30.'],
  ] as const)('first 7: %s, %j: %s', ([locale, quota, words]) => {
    for (const content of told(quota, locale)) expect(content).toContain(words)
  })
})

describe('times', () => {
  test('a promise is told as the desk’s wall time when the reader’s zone is not known', () => {
    expect(mail('acknowledged').text).toContain('antes del lunes, 21 de diciembre de 2026, 15:00 (hora de Guatemala)')
  })

  test('and in the reader’s own zone when it is', () => {
    const reader = { role: 'customer', name: 'Ana', locale: 'en', timeZone: 'America/Mexico_City' } as const
    expect(mail('acknowledged', 'en', { reader }).text).toContain(
      'before Monday, December 21, 2026 at 3:00 PM (Mexico City time)',
    )
    const far = { ...reader, timeZone: 'Europe/Madrid' } as const
    expect(mail('acknowledged', 'en', { reader: far }).text).toContain('at 10:00 PM (Madrid time)')
  })

  test('and as the desk’s when the directory holds a zone that does not exist', () => {
    const reader = { role: 'customer', name: 'Ana', locale: 'es', timeZone: 'Marte/Olimpo' } as const
    expect(mail('acknowledged', 'es', { reader }).text).toContain('(hora de Guatemala)')
  })

  test('a customer is told what his silence leads to, and when', () => {
    expect(mail('desk-wrote').text).toContain('se lo recordaremos el martes, 22 de diciembre de 2026, 9:30')
  })

  test('a breach by a change of terms says so', () => {
    const breached = letter('clock-breached')
    const event = {
      ...breached.event,
      kind: 'clock-breached',
      clock: 'resolution',
      dueAt: local('2026-12-21T09:00'),
      cause: 'change',
    } as const
    expect(mail('clock-breached', 'es', { event }).text).toContain('Con el cambio de condiciones, la solución')
  })
})

describe('what a letter never carries', () => {
  test('S3-17: an acknowledgement does not send the description back', () => {
    const { text, html } = mail('acknowledged')
    for (const content of [text, html]) expect(content).not.toContain('La factura 2045')
    expect(mail('ticket-opened').text).toContain('La factura 2045')
  })

  test('an internal note is not shown to a customer, whatever the letter', () => {
    const { event } = letter('note-added')
    expect(mail('desk-wrote', 'es', { event }).text).not.toContain('Primera línea')
  })

  test('the note of a closing stays inside the desk', () => {
    const { event } = letter('ticket-closed')
    expect(mail('closed', 'es', { event }).text).not.toContain('Gracias')
    expect(mail('ticket-closed', 'es', { event }).text).toContain('Gracias')
  })

  test('a customer is told of another ticket only when it is his organisation’s', () => {
    const { event } = letter('closed')
    const duplicate = (ticketId: string) => ({ ...event, kind: 'closed', reason: 'duplicate', ticketId }) as const
    expect(mail('closed', 'es', { event: duplicate('SANJOSE-00000001') }).text).toContain('SANJOSE-00000001')
    expect(mail('closed', 'es', { event: duplicate('OTRO-00000001') }).text).not.toContain('OTRO-00000001')
  })
})

describe('hostile words', () => {
  const HOSTILE = '<script>alert(1)</script>"\'&\u202egpj.exe\u0000\u2066\r\nBcc: victim@example.com'
  const everywhere = (template: Template) => {
    const plain = letter(template)
    return mail(template, 'es', {
      ticket: { ...plain.ticket, subject: HOSTILE },
      reader: { ...plain.reader, name: HOSTILE },
      requesterName: HOSTILE,
      organisationName: HOSTILE,
      actorName: HOSTILE,
    })
  }

  test.for(TEMPLATES)('%s keeps them out of markup, headers and lines', (template) => {
    const { subject, text, html } = everywhere(template)
    expect(html).not.toMatch(/<script/i)
    expect(subject).not.toMatch(/\p{Cc}/u)
    for (const content of [subject, text, html])
      expect(content).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u)
    expect(text).not.toMatch(/^Bcc:/m)
  })

  test('a message keeps its lines, quoted, and its markup as text', () => {
    const { text, html } = mail('desk-wrote')
    expect(text).toContain('> Primera línea\n> <b>segunda</b>')
    expect(html).toContain('Primera línea<br>\n&lt;b&gt;segunda&lt;/b&gt;')
  })

  test('emoji made of several signs survive', () => {
    const event = {
      ...letter('desk-wrote').event,
      kind: 'message-added',
      text: 'Hecho 👩‍💻',
      visibility: 'public',
      asks: false,
      automatic: false,
    } as const
    expect(mail('desk-wrote', 'es', { event }).text).toContain('👩‍💻')
  })
})
