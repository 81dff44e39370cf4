import { MailRefused } from '@plazo/application/mailer'
import { plus } from '@plazo/domain/instant'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { agent, NoticeTrial } from '../fixtures/notice-desk.ts'
import { LUIS, Story } from '../fixtures/story.ts'

const MINUTE_MILLISECONDS = 60_000

let trial: NoticeTrial
let log: ReturnType<typeof vi.spyOn>
let faults: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  trial = new NoticeTrial()
  log = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  faults = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Opened for Ana by Otto of billing, so that there is somebody on either side to tell. */
const opened = () => new Story('2026-12-21T09:00', { by: { role: 'agent', id: 'otto' } })

describe('each once', () => {
  test('S2-06: a new ticket is acknowledged and told to its team, not to another', async () => {
    expect(await trial.deliver(opened())).toEqual([])
    expect(trial.recipients()).toEqual([
      'ana@school.example',
      'luis@desk.example',
      'eva@desk.example',
      'rosa@desk.example',
    ])
  })

  test('an event that comes again sends nothing', async () => {
    const story = opened()
    await trial.deliver(story)
    trial.recipients()
    expect(await trial.deliver(story)).toEqual([])
    expect(trial.recipients()).toEqual([])
  })

  test('who acted gets no mail', async () => {
    const story = opened()
    await trial.deliver(story)
    trial.recipients()
    await trial.deliver(story.agent('2026-12-21T10:00'))
    expect(trial.recipients()).toEqual(['ana@school.example'])
    await trial.deliver(story.do('2026-12-21T10:05', LUIS, { kind: 'assign', agentId: 'luis' }))
    await trial.deliver(story.customer('2026-12-21T10:10'))
    expect(trial.recipients()).toEqual(['luis@desk.example'])
  })

  test('a lead who is on the team hears of a breach once', async () => {
    await trial.deliver(opened().bell('2026-12-21T15:00'))
    const breach = trial.sent.filter(({ subject }) => subject.includes('Vencido'))
    expect(breach.map(({ to }) => to)).toEqual(['luis@desk.example', 'eva@desk.example', 'rosa@desk.example'])
  })

  test('a breach with no lead on the team is told to any lead, and with no lead at all to the admins', async () => {
    const leads = async (role: 'lead' | 'admin') => {
      trial = new NoticeTrial()
      trial.agents = trial.agents.filter(({ id }) => id !== 'rosa')
      trial.agents.push(agent('mar', { role, teams: [] }))
      await trial.deliver(opened().bell('2026-12-21T15:00'))
      return trial.sent.filter(({ subject }) => subject.includes('Vencido')).map(({ to }) => to)
    }
    expect(await leads('lead')).toContain('mar@desk.example')
    expect(await leads('admin')).toContain('mar@desk.example')
  })

  test('a customer’s message reaches the team when its assignee has left the desk', async () => {
    const story = opened().do('2026-12-21T09:05', LUIS, { kind: 'assign', agentId: 'luis' })
    await trial.deliver(story)
    trial.recipients()
    trial.agents = trial.agents.map((each) => (each.id === 'luis' ? { ...each, leftAt: trial.now } : each))
    await trial.deliver(story.customer('2026-12-21T10:10'))
    expect(trial.recipients()).toEqual(['eva@desk.example', 'rosa@desk.example'])
  })
})

describe('a notice that comes late', () => {
  test('goes to whom it was for when it happened, though the ticket has changed hands since', async () => {
    const story = opened()
      .customer('2026-12-21T09:30')
      .do('2026-12-21T09:35', LUIS, { kind: 'assign', agentId: 'luis' })
    await trial.deliver(story)
    const wrote = trial.sent.filter(({ subject }) => subject.includes('Escribió el cliente'))
    expect(wrote.map(({ to }) => to)).toEqual(['luis@desk.example', 'eva@desk.example', 'rosa@desk.example'])
  })

  test('says whose turn it was, not whose it is', async () => {
    const story = opened().agent('2026-12-21T09:30', { asks: true }).customer('2026-12-21T09:40')
    await trial.deliver(story)
    const asked = trial.sent.find(({ subject }) => subject.includes('Necesitamos su respuesta'))
    const { text } = await PostalMime.parse(asked!.raw)
    expect(text).toContain('Le toca a: Usted')
  })
})

describe('at least once', () => {
  test('a function that died between claim and mail: told again after the lease, not before', async () => {
    const story = opened()
    await trial.table.outbox.claim({ ticketId: story.ticket.id, sequence: 1, recipient: 'contact:ana' }, trial.now)
    expect(await trial.deliver(story)).toEqual([trial.recordOf(1)])
    expect(trial.recipients()).not.toContain('ana@school.example')
    trial.now = plus(trial.now, MINUTE_MILLISECONDS)
    expect(await trial.deliver(story)).toEqual([])
    expect(trial.recipients()).toEqual(['ana@school.example'])
  })

  test('a mail service that throttles: the event comes again at once, only for those not told', async () => {
    const story = opened()
    trial.failure = ({ to }) => (to === 'eva@desk.example' ? new Error('Maximum sending rate exceeded.') : undefined)
    expect(await trial.deliver(story)).toEqual([trial.recordOf(1)])
    expect(trial.recipients()).not.toContain('eva@desk.example')
    trial.failure = () => undefined
    expect(await trial.deliver(story)).toEqual([])
    expect(trial.recipients()).toEqual(['eva@desk.example'])
  })

  test('an address that is refused is written down and not tried for ever', async () => {
    const story = opened()
    trial.failure = ({ to }) =>
      to.startsWith('ana') ? new MailRefused('Address blacklisted: ana@school.example') : undefined
    expect(await trial.deliver(story)).toEqual([])
    expect(trial.settled[0]).toMatchObject({ recipient: 'contact:ana', outcome: { outcome: 'refused' } })
    trial.failure = () => undefined
    await trial.deliver(story)
    expect(trial.recipients()).not.toContain('ana@school.example')
  })

  test('the first failing event is reported; those after it are told all the same', async () => {
    const story = opened()
    trial.failure = ({ subject }) => (subject.includes('Le escribimos') ? new Error('timeout') : undefined)
    await trial.deliver(story)
    await trial.deliver(story.agent('2026-12-21T10:00'))
    expect(await trial.deliver(story.customer('2026-12-21T10:10'))).toEqual([trial.recordOf(2)])
    expect(trial.sent.some(({ subject }) => subject.includes('Escribió el cliente'))).toBe(true)
  })

  test('a record that cannot be read is reported and holds up no other', async () => {
    await trial.deliver(opened())
    const [event] = trial.table.items.query('ORG#SANJOSE#TICKET#4KQ9T2M7', { from: 'E#', to: 'E#~' })
    trial.table.items.put([{ ...event!, sk: 'E#00000099', schemaVersion: 99 }])
    expect(await trial.redeliver(trial.table.takeStream())).toEqual([trial.recordOf(2)])
    await trial.deliver(opened().agent('2026-12-21T10:00'))
    expect(trial.sent.at(-1)?.subject).toContain('Le escribimos')
  })
})

describe('who cannot be told', () => {
  test.for([
    '',
    'ana',
    'ana@school',
    'ana@school.example, victim@example.com',
    'ana@school.example\r\nBcc: x@y.example',
  ])('an address such as "%s" is passed over with a log line, and the others are told', async (mail) => {
    trial.contacts = [{ ...trial.contacts[0]!, mail }]
    expect(await trial.deliver(opened())).toEqual([])
    expect(trial.recipients()).toHaveLength(3)
    const told = expect.arrayContaining([{ recipient: 'contact:ana', template: 'acknowledged', outcome: 'no-address' }])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ told }))
  })

  test('somebody the directory does not know is a log line, not an error', async () => {
    trial.contacts = []
    expect(await trial.deliver(opened())).toEqual([])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ nobody: ['acknowledged'] }))
  })
})

describe('the three settings of mail', () => {
  test('off: nothing leaves, every notice is kept, and comes once', async () => {
    trial.mail = { mode: 'off', from: 'avisos@desk.example' }
    const story = opened()
    await trial.deliver(story)
    await trial.deliver(story)
    expect(trial.sent).toEqual([])
    expect(trial.settled.map(({ recipient, outcome }) => [recipient, outcome.outcome])).toEqual([
      ['contact:ana', 'kept'],
      ['agent:luis', 'kept'],
      ['agent:eva', 'kept'],
      ['agent:rosa', 'kept'],
    ])
    expect(trial.settled[0]?.outcome).toMatchObject({ text: expect.stringContaining('Recibimos su caso') })
  })

  test('sandbox: all of it to one address, with the true recipient named', async () => {
    trial.mail = { mode: 'sandbox', from: 'avisos@desk.example', sandboxTo: 'test@desk.example' }
    await trial.deliver(opened())
    const [first] = trial.sent
    const mail = await PostalMime.parse(first!.raw)
    expect(new Set(trial.recipients())).toEqual(new Set(['test@desk.example']))
    expect(mail.to).toEqual([{ address: 'test@desk.example', name: '' }])
    expect(mail.subject).toMatch(/^\(ana@school\.example\) \[SANJOSE-4KQ9T2M7\]/)
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'x-plazo-intended-for', value: 'ana@school.example' }),
    )
  })

  test('no log line bears a name, an address or a word of the ticket', async () => {
    trial.failure = ({ to }) => (to.startsWith('eva') ? new Error(`550 no such user ${to}`) : undefined)
    await trial.deliver(opened().agent('2026-12-21T10:00'))
    const logged = JSON.stringify([log.mock.calls, faults.mock.calls])
    expect(faults).toHaveBeenCalled()
    expect(logged).not.toMatch(/@(desk|school)|Ana|Agente|factura|banco/)
  })
})

describe('the mail itself', () => {
  test('says that no person wrote it, stands on its ticket’s thread, and answers go to the desk', async () => {
    const story = opened().agent('2026-12-21T10:00')
    await trial.deliver(story)
    const mails = await Promise.all(trial.sent.map(({ raw }) => PostalMime.parse(raw)))
    const root = '<SANJOSE-4KQ9T2M7@desk.example>'
    expect(mails.every(({ inReplyTo, references }) => inReplyTo === root && references === root)).toBe(true)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length)
    expect(mails[0]?.messageId).toMatch(/^<SANJOSE-4KQ9T2M7\.1\.[0-9a-f]{16}@desk\.example>$/)
    expect(mails[0]?.replyTo).toEqual([{ address: 'ayuda@minutero.example', name: '' }])
    const headers = Object.fromEntries(mails[0]!.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' })
    expect(mails[0]?.date).toBe(trial.now)
  })
})
