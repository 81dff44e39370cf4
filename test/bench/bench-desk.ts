/**
 * The desk as it is deployed, over DynamoDB Local, with a clock of its own: the real handlers of the API, of the bell and
 * of the sweep, and a meter that counts what they call.
 * @module
 */
import { createHash } from 'node:crypto'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { agentLoads } from '@plazo/application/agent-loads'
import { followOpening } from '@plazo/application/follow-opening'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accountHistory } from '@plazo/aws/dynamodb/account-history'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { devices } from '@plazo/aws/dynamodb/devices'
import { directory } from '@plazo/aws/dynamodb/directory'
import { heldMail } from '@plazo/aws/dynamodb/held-mail'
import { overdueAlarms } from '@plazo/aws/dynamodb/overdue-alarms'
import { presence } from '@plazo/aws/dynamodb/presence'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { TICKET_ROUTES } from '@plazo/contracts/ticket-routes'
import { erp } from '@plazo/desks/erp'
import type { Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { ticketCode } from '@plazo/domain/ticket-id'
import type { Context } from 'aws-lambda'
import { ring, sweep } from '../../functions/alarm/bell.ts'
import { api } from '../../functions/api/http/api.ts'
import { cursors } from '../../functions/api/http/cursor.ts'
import { signedIn } from '../../functions/api/http/signed-in.ts'
import { ticketRoutes } from '../../functions/api/tickets/routes.ts'
import { metrics } from '../../functions/metrics.ts'
import { eventOf, replyOf, type Ask, type Reply } from '../fixtures/api-event.ts'
import { clientOf, createTable } from '../fixtures/dynamodb.ts'
import { local } from '../fixtures/office.ts'
import { meter, type Cost } from './meter.ts'

/** As long as Lambda's. */
export const REQUEST_ID = 'b1e7c9a2-5f64-4d1e-9a37-0c5d2e8f7a61'

export type Claims = Readonly<Record<string, string>>

/** Morning of a Monday. */
export const START = local('2026-12-21T09:00')

/** The ERP desk, whose customers have a quota and a limit of open tickets too, so that an opening costs all it can. */
export const BENCH_DESK: Desk = { ...erp, versions: [limited(erp.versions[0])] }

function limited(policy: Policy): Policy {
  const plans = Object.entries(policy.plans).map(([id, plan]) => [
    id,
    { ...plan, openTickets: 20, monthlyTickets: 100 },
  ])
  return { ...policy, plans: Object.fromEntries(plans) }
}

/** The same, and every opening is compared with what the organisation has open. */
const COMPARING_DESK: Desk = {
  ...BENCH_DESK,
  versions: [{ ...limited(erp.versions[0]), intake: { ...erp.versions[0].intake, refusesDuplicates: true } }],
}

/** As long as the gateway's. */
const TRACE_ID = 'JKJaXmPLvHcESHA='

export class BenchDesk {
  now: Instant = START
  readonly tableName: string
  readonly db: DynamoDBDocumentClient
  private readonly meter: ReturnType<typeof meter>
  private readonly handler: (event: ReturnType<typeof eventOf>, context: Context) => Promise<object>
  private readonly bellDesk: Parameters<typeof sweep>[0]
  private readonly versions = new Map<string, string>()
  private keys = 0
  private readonly endpoint: string

  private constructor(endpoint: string, tableName: string, definition: Desk) {
    this.endpoint = endpoint
    const [client, eye] = [clientOf(endpoint), clientOf(endpoint)]
    const now = () => this.now
    this.tableName = tableName
    this.meter = meter(client, eye)
    this.db = DynamoDBDocumentClient.from(client)
    const stores = ticketStores(this.db, tableName)
    const people = cachedDirectory(directory(this.db, tableName), now)
    const routes = ticketRoutes({
      stores,
      accounts: accounts(this.db, tableName),
      uploads: uploads(this.db, tableName),
      devices: devices(this.db, tableName),
      directory: people,
      loads: agentLoads({ stores, now }),
      presence: presence(this.db, tableName),
      desk: definition,
      now,
      newTicketCode: (requestId, turn) => ticketCode(createHash('sha256').update(`${requestId}#${turn}`).digest()),
      cursors: cursors('k'.repeat(32)),
    })
    this.handler = api(TICKET_ROUTES, routes, { identify: signedIn(people), desk: definition })
    this.bellDesk = {
      stores,
      desk: definition,
      now,
      overdueAlarms: overdueAlarms(this.db, tableName),
      heldMail: heldMail(this.db, tableName),
      metrics: metrics('bench', () => undefined),
    }
  }

  static async ready(endpoint: string): Promise<BenchDesk> {
    return new BenchDesk(endpoint, await createTable(clientOf(endpoint)), BENCH_DESK)
  }

  /** The same people and tickets at a desk that compares what is opened with what is open. */
  comparing(): BenchDesk {
    const desk = new BenchDesk(this.endpoint, this.tableName, COMPARING_DESK)
    desk.now = this.now
    desk.keys = this.keys + 1000
    return desk
  }

  /** A change names the version that was last seen of its ticket. */
  async ask(target: string, claims: Claims, ask: Ask = {}): Promise<Reply> {
    const [method, path = ''] = target.split(' ')
    const ticketId = path.split('/')[2] ?? ''
    const seen = method === 'GET' ? undefined : this.versions.get(ticketId)
    const key = { 'Idempotency-Key': `key-${String(++this.keys).padStart(9, '0')}` }
    const event = eventOf(target, { ...ask, headers: { ...key, ...(seen && { 'If-Match': seen }) } }, claims)
    event.requestContext.requestId = TRACE_ID
    const reply = replyOf(await this.handler(event, { awsRequestId: REQUEST_ID } as Context))
    if (reply.status >= 400) throw new Error(`${target}: ${reply.text}`)
    const { etag } = reply.headers
    if (etag !== undefined) this.versions.set(reply.body.id ?? ticketId, etag)
    return reply
  }

  ring(ticketId: string): Promise<void> {
    return ring(this.bellDesk)({ ticketId })
  }

  /** What the stream's consumer does upon an opening, to be done when it is asked for. */
  async following(ticketId: string): Promise<() => Promise<void>> {
    const [event] = await this.bellDesk.stores({ reach: 'desk' }).eventsAfter(ticketId, 0)
    if (!event) throw new Error(`${ticketId} was never opened`)
    const history = accountHistory(this.db, this.tableName)
    return () => followOpening({ ...this.bellDesk, history }, { ticketId, event })
  }

  sweep(): Promise<void> {
    return sweep(this.bellDesk)()
  }

  measure(work: () => Promise<unknown>): Promise<Cost> {
    return this.meter.measure(work)
  }
}
