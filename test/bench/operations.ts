/**
 * What people do to a desk, each once and measured: calls, units, bytes, and what goes into the log.
 * @module
 */
import { epoch, fromEpoch, plus } from '@plazo/domain/instant'
import { REQUEST_ID, START, type BenchDesk } from './bench-desk.ts'
import type { Reply } from '../fixtures/api-event.ts'
import { erpCase } from '../fixtures/erp-desk.ts'
import { ANA, LUIS, MESSAGE, ROSA, SUBJECT } from './seed.ts'
import type { Cost } from './meter.ts'

export type Measured = Cost & { responseBytes: number; logBytes: number }
export type Operations = Readonly<Record<string, Measured>>

const TICKET = erpCase('medium', { subject: SUBJECT, description: MESSAGE })
const MINUTE = 60_000

/**
 * The walk of one customer and one agent through everything that has a price, after a first round in which the functions
 * learn who is who: they remember that for a minute.
 */
export async function measureOperations(desk: BenchDesk): Promise<Operations> {
  desk.now = later(desk, 1)
  await openings(desk, {})
  const measured: Record<string, Measured> = {}
  await openings(desk, measured)
  await conversation(desk, measured)
  await closings(desk, measured)
  await readings(desk, measured)
  await bells(desk, measured)
  return measured
}

type Book = Record<string, Measured>

async function openings(desk: BenchDesk, book: Book): Promise<void> {
  await record(desk, book, 'create', () => desk.ask('POST /tickets', ANA, { body: TICKET }))
  const closed = await closedTicket(desk)
  const follow = () => desk.ask(`POST /tickets/${closed}/follow-ups`, ANA, { body: TICKET })
  await followed(desk, book, { name: 'follow-up', consequence: 'what it follows tells of it', work: follow })
  const handed = await opened(desk)
  const transfer = { body: { team: 'billing', note: 'Lo corrige facturación.' } }
  const handOver = () => desk.ask(`POST /tickets/${handed}/transfers`, LUIS, transfer)
  await followed(desk, book, { name: 'hand-over', consequence: 'what was handed over closes', work: handOver })
  await comparing(desk, book)
}

/** Beside other tickets of another client; in the first request the functions learn who is who. */
async function comparing(desk: BenchDesk, book: Book): Promise<void> {
  const other = desk.comparing()
  const create = async (subject: string) => other.ask('POST /tickets', ROSA, { body: { ...TICKET, subject } })
  const beside = ['CHEQUES, el talonario sale en blanco', 'COMPRAS, el pedido pierde el total al guardar']
  const replies: Reply[] = []
  for (const subject of beside) replies.push(await create(subject))
  await record(other, book, 'create where open tickets are compared', async () => {
    const reply = await create('VENTAS, no sale el recibo de un cliente')
    replies.push(reply)
    return reply
  })
  for (const { body } of replies) await other.ask(`POST /tickets/${body.id}/withdrawal`, ROSA, { body: {} })
}

async function conversation(desk: BenchDesk, book: Book): Promise<void> {
  const id = await opened(desk)
  const said = (name: string, by: typeof ANA, body: object) =>
    record(desk, book, name, () => desk.ask(`POST /tickets/${id}/messages`, by, { body: { text: MESSAGE, ...body } }))
  await said('reply that changes nothing', ANA, {})
  await said('internal note', LUIS, { visibility: 'internal' })
  await assign(desk, book, id)
  await said('first answer', LUIS, {})
  await said('reply to the answer', ANA, {})
  await said('question that hands over the turn', LUIS, { asks: true })
  await said('reply that hands it back', ANA, {})
  await record(desk, book, 'priority raised', () =>
    desk.ask(`PUT /tickets/${id}/priority`, LUIS, { body: { priority: 'high' } }),
  )
  await record(desk, book, 'offer a resolution', () =>
    desk.ask(`POST /tickets/${id}/resolutions`, LUIS, { body: { text: MESSAGE } }),
  )
  await record(desk, book, 'solved by the customer', () =>
    desk.ask(`POST /tickets/${id}/answers`, ANA, { body: { answer: 'solved' } }),
  )
}

async function assign(desk: BenchDesk, book: Book, id: string): Promise<void> {
  // It is his from its opening on.
  await desk.ask(`PUT /tickets/${id}/assignee`, LUIS, { body: { agentId: null } })
  const ask = { body: { agentId: LUIS['plazo_person'] } }
  await record(desk, book, 'assign', () => desk.ask(`PUT /tickets/${id}/assignee`, LUIS, ask))
}

async function closings(desk: BenchDesk, book: Book): Promise<void> {
  const id = await opened(desk)
  const spam = { body: { reason: 'spam' } }
  await record(desk, book, 'close', () => desk.ask(`POST /tickets/${id}/closure`, LUIS, spam))
  const other = await opened(desk)
  await record(desk, book, 'withdraw', () => desk.ask(`POST /tickets/${other}/withdrawal`, ANA, { body: {} }))
}

async function readings(desk: BenchDesk, book: Book): Promise<void> {
  const id = await opened(desk)
  for (let message = 1; message < 12; message++)
    await desk.ask(`POST /tickets/${id}/messages`, ANA, { body: { text: MESSAGE } })
  await record(desk, book, 'view 12 messages', () => desk.ask(`GET /tickets/${id}`, ANA))
  const { cursor } = await desk.ask(`GET /tickets/${id}/events`, ANA)
  await record(desk, book, 'empty poll', () => desk.ask(`GET /tickets/${id}/events`, ANA, { query: { after: cursor } }))
  await record(desk, book, 'explain the clocks', () => desk.ask(`GET /tickets/${id}/clocks`, ANA))
  const list = async (name: string, by: typeof ANA, query: Record<string, string>) => {
    const asked = () => desk.ask('GET /tickets', by, { query: { limit: '25', ...query } })
    await asked()
    await record(desk, book, name, asked)
  }
  await list('list mine', ANA, { list: 'mine' })
  await list('list the organisation', ANA, { list: 'organisation' })
  await list('list the queue', LUIS, { list: 'queue' })
  await list('list the unassigned', LUIS, { list: 'unassigned' })
  await desk.ask(`POST /tickets/${id}/withdrawal`, ANA, { body: {} })
}

async function bells(desk: BenchDesk, book: Book): Promise<void> {
  const id = await opened(desk)
  await record(desk, book, 'sweep that finds nothing', () => desk.sweep())
  await record(desk, book, 'bell too early', () => desk.ring(id))
  const start = desk.now
  const day = (hours: number) => plus(start, hours * 60 * MINUTE)
  desk.now = day(8)
  await record(desk, book, 'bell that acts', () => desk.ring(id))
  await record(desk, book, 'bell that comes twice', () => desk.ring(id))
  await desk.ask(`GET /tickets/${id}`, LUIS)
  await desk.ask(`POST /tickets/${id}/messages`, LUIS, { body: { text: MESSAGE, asks: true } })
  desk.now = day(24 * 20)
  await record(desk, book, 'bell that closes', () => desk.ring(id))
  // They have forgotten who is who.
  await desk.ask('POST /tickets', ROSA, { body: TICKET })
  await desk.ask('GET /tickets', ANA, { query: { list: 'mine' } })
  const last = await followed(desk, book, {
    name: 'first opening of a month',
    consequence: 'the history tells of its grant',
    work: () => desk.ask('POST /tickets', ANA, { body: TICKET }),
  })
  await desk.ask(`POST /tickets/${last}/withdrawal`, ANA, { body: {} })
  desk.now = plus(desk.now, 24 * 4 * 60 * MINUTE)
  await record(desk, book, 'last bell of a closed ticket', () => desk.ring(last))
  desk.now = start
}

async function opened(desk: BenchDesk): Promise<string> {
  const { body } = await desk.ask('POST /tickets', ANA, { body: TICKET })
  return body.id ?? ''
}

async function closedTicket(desk: BenchDesk): Promise<string> {
  const id = await opened(desk)
  await desk.ask(`POST /tickets/${id}/withdrawal`, ANA, { body: {} })
  return id
}

/** An opening, and what follows from it; the number of the ticket. */
async function followed(
  desk: BenchDesk,
  book: Book,
  { name, consequence, work }: { name: string; consequence: string; work: () => Promise<Reply> },
): Promise<string> {
  let reply: Reply | undefined
  await record(desk, book, name, async () => (reply = await work()))
  const id = reply?.body.id ?? ''
  await record(desk, book, consequence, await desk.following(id))
  return id
}

async function record(desk: BenchDesk, book: Book, name: string, work: () => Promise<Reply | void>): Promise<void> {
  let reply: Reply | void = undefined
  const logged = captureLog()
  const cost = await desk.measure(async () => {
    reply = await work()
  })
  const text = Object(reply)['text']
  book[name] = { ...cost, responseBytes: typeof text === 'string' ? Buffer.byteLength(text) : 0, logBytes: logged() }
}

/** As Lambda writes it into the log: one line of JSON around what was said. */
function captureLog(): () => number {
  const { info } = console
  let bytes = 0
  console.info = (message: unknown) => {
    const line = { timestamp: START, level: 'INFO', requestId: REQUEST_ID, message }
    bytes += Buffer.byteLength(`${JSON.stringify(line)}\n`)
  }
  return () => {
    console.info = info
    return bytes
  }
}

function later({ now }: BenchDesk, minutes: number) {
  return fromEpoch(epoch(now) + minutes * MINUTE)
}
