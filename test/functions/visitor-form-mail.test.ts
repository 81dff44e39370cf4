/** What the form on the page leads to by mail, for who has not signed in (S0-34), and what hostile people make of it. */
import { attendForm } from '@plazo/application/attend-form'
import { mailCauses } from '@plazo/aws/dynamodb/stream'
import { school } from '@plazo/desks/school'
import type { Desk } from '@plazo/domain/desk'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ApiTrial } from '../fixtures/api-trial.ts'
import { RunningDesk, type Trouble } from '../fixtures/running-desk.ts'
import { mexico } from '../fixtures/school-desk.ts'
import { ANA, solved, VISITOR_FORM } from '../fixtures/visitor.ts'

let desk: RunningDesk
let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  await opened(school)
})

async function opened(of: Desk, trouble: Trouble = {}): Promise<void> {
  desk = await RunningDesk.opened(mexico('2026-12-14T09:00'), trouble, of)
  api = desk.api
}

const form = (change: object = {}) => ({ ...VISITOR_FORM, ...change, solution: solved(api) })
const ask = (change: object) => desk.ask('POST /public/requests', { body: form(change) })

describe('somebody known whom the rules refuse', () => {
  const technical = {
    ...school,
    entry: {
      ...school.entry!,
      visitors: { ...school.entry!.visitors, form: { ...school.entry!.visitors!.form!, topics: ['usage'] } },
    },
  }
  const usage = (mail: string) => ({ identity: { ...ANA, mail }, topic: 'usage', fields: {} })

  test.for([
    [
      'whose policy ended',
      'david@volcan.example.com',
      'We opened no ticket for your request',
      [/ended|until/, 'If it was not you who sent it, do nothing.'],
    ],
    [
      'who has no plan at all',
      'elena@jade.example.com',
      'No abrimos un caso con su solicitud',
      ['Este tema necesita un plan de soporte', 'Si no la envió usted, no haga nada.'],
    ],
  ] as const)('%s hears by mail why, and what to do, and the page tells nothing', async ([, mail, title, words]) => {
    await opened(technical, { deliveries: 2 })
    const { status, text } = await ask(usage(mail))
    expect([status, text]).toEqual([202, '{"answer":"by-mail"}'])
    expect(desk.mails.map(({ to, subject }) => [to, subject])).toEqual([[mail, `${title} - Pizarrón Escolar`]])
    const letter = await PostalMime.parse(desk.mails[0]!.raw)
    for (const said of [letter.text, letter.html]) {
      for (const each of words) expect(said).toMatch(each)
      expect(said).toContain('https://pizarron.example/asesores')
      expect(said).toContain(VISITOR_FORM.subject)
      expect(said).not.toContain('Quiero saber')
    }
  })

  test('is not opened a ticket after all when the request comes again later', async () => {
    await opened(technical)
    api.table.takeStream()
    await api.ask('POST /public/requests', { body: form(usage('elena@jade.example.com')) })
    const [request] = api.table.takeStream().flatMap((record) => mailCauses(record))
    if (!request || !('who' in request) || !request.asks) throw new Error('nothing was written down')
    const again = { ...request, asks: request.asks }
    expect(await attendForm(desk.parts, again)).toBe('sent')
    await api.table.directory.putOrganisation({ id: 'JADE', name: 'Jade', plan: 'policy' })
    expect(await attendForm(desk.parts, again)).toBe('told-before')
    expect(desk.mails).toHaveLength(1)
  })
})

describe('whatever hostile people write', () => {
  const MARKUP = '<img src=x onerror=alert(1)>"\'&'

  test('stands as text in every mail, and adds no header', async () => {
    const identity = { ...ANA, name: `Ana ${MARKUP}`, organisation: `Colegio ${MARKUP}` }
    const description = `Quiero saber cómo va la factura ${MARKUP}\r\nBcc: todos@otra.example\r\n\r\n<script>1</script>`
    expect((await ask({ identity, description, subject: `Factura ${MARKUP}` })).status).toBe(202)
    expect(desk.mails.length).toBeGreaterThan(0)
    for (const { raw, subject } of desk.mails) {
      const { headers, html = '', bcc } = await PostalMime.parse(raw)
      expect(subject).not.toMatch(/[\r\n]/)
      expect([bcc, headers.some(({ key }) => key === 'bcc')]).toEqual([undefined, false])
      expect(html).not.toMatch(/<(img|script)/)
    }
  })

  test.for([
    ['a line that ends in the subject', { subject: 'Factura\r\nBcc: todos@otra.example' }],
    ['a line that ends in the mail', { identity: { ...ANA, mail: 'ana@sanjose.example.com\r\nBcc: x@y.example' } }],
    ['two addresses', { identity: { ...ANA, mail: 'ana@sanjose.example.com,otro@otra.example' } }],
    ['what nobody asked', { requester: { organisationId: 'SANJOSE', contactId: 'ana' } }],
    ['a megabyte', { description: 'Quiero saber cómo va. '.repeat(50_000) }],
  ] as const)('%s is refused, and nothing is written', async ([, change]) => {
    api.table.takeStream()
    const { status } = await api.ask('POST /public/requests', { body: form(change) })
    expect([413, 422]).toContain(status)
    expect(api.table.takeStream()).toEqual([])
  })
})
