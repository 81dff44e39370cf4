/**
 * A desk full of open tickets: 700 organisations, one queue, every ticket as its opening left it.
 * @module
 */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Agent } from '@plazo/application/directory'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { ticketItem } from '@plazo/aws/dynamodb/items'
import { agentItem, contactItem, organisationItem } from '@plazo/aws/dynamodb/person-items'
import { decideOpening } from '@plazo/domain/decide'
import { policyAt } from '@plazo/domain/desk'
import { plus, type Instant } from '@plazo/domain/instant'
import { schedule } from '@plazo/domain/steps'
import { ticketCode } from '@plazo/domain/ticket-id'
import { BENCH_DESK, START, type BenchDesk, type Claims } from './bench-desk.ts'

const ORGANISATIONS = 700
/** Writers at once, each with as many items as one call takes. */
const WRITERS = 8
const BATCH = 25

export const SUBJECT = 'BANCOS, la factura 2045 quedó cargada dos veces'
/** 700 characters, as the model of the figures has it. */
export const MESSAGE = [
  'Buenos días. Al cargar el estado de cuenta del banco la factura 2045 quedó registrada dos veces, una el viernes por la ',
  'tarde y otra hoy por la mañana, y el sistema no me deja anular ninguna de las dos: dice que el período está cerrado. ',
  'Intenté con mi usuario y con el de la contadora, en dos computadoras, y en las dos sale el mismo mensaje con el código ',
  'E-1187. El cierre del mes es mañana a las seis y sin ese saldo no podemos presentar la declaración. Adjunto lo que se ve ',
  'en la pantalla de conciliación, y la póliza que se generó. ¿Hay manera de anular la segunda carga sin abrir de nuevo el ',
  'período, o tiene que hacerlo alguien de ustedes? Quedo pendiente, y gracias de antemano. Ana Morales.',
].join('')

export const ANA: Claims = { plazo_person: 'ana.morales', plazo_role: 'customer', plazo_organisation: 'CLIENTE1' }
export const ROSA: Claims = { plazo_person: 'rosa.fuentes', plazo_role: 'customer', plazo_organisation: 'EMPRE000' }
export const LUIS: Claims = { plazo_person: 'luis.paz', plazo_role: 'agent' }

const AGENT: Agent = {
  id: 'luis.paz',
  name: 'Luis Paz',
  mail: 'luis.paz@desk.example',
  locale: 'es',
  role: 'agent',
  teams: ['support'],
}

/** Everybody who is on a page, the probe's two people among them. */
export async function seedPeople(desk: BenchDesk): Promise<void> {
  const customers = Array.from({ length: ORGANISATIONS }, (_, number) => client(organisationOf(number), 'rosa.fuentes'))
  const items = [agentItem(AGENT), ...client('CLIENTE1', 'ana.morales'), ...customers.flat()]
  await putAll(desk, items.length, (index) => items[index] ?? {})
}

/** Opens tickets `from` to `to` of the desk, spread over its organisations, in the order of their due times. */
export function seedTickets(desk: BenchDesk, from: number, to: number): Promise<void> {
  return putAll(desk, to - from, (index) => openTicket(from + index))
}

async function putAll({ db, tableName }: BenchDesk, count: number, itemAt: (index: number) => Item): Promise<void> {
  let next = 0
  const writer = async () => {
    while (next < count) {
      const first = next
      next = Math.min(first + BATCH, count)
      const indexes = Array.from({ length: next - first }, (_, index) => first + index)
      const requests = indexes.map((index) => ({ PutRequest: { Item: { ...itemAt(index) } } }))
      await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }))
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

/** A ticket as the table holds it after its opening; its first alarm lies some hours after `openedAt`. */
function openTicket(number: number): Item {
  const openedAt = plus(START, -(number % 5) * 60_000)
  return itemOf(idOf(organisationOf(number % ORGANISATIONS), number), openedAt)
}

export function itemOf(ticketId: string, openedAt: Instant) {
  const policy = policyAt(BENCH_DESK, openedAt)
  const [organisationId = ''] = ticketId.split('-')
  const requesterId = organisationId === 'CLIENTE1' ? 'ana.morales' : 'rosa.fuentes'
  const { ticket } = decideOpening(
    policy,
    {
      ticketId,
      organisationId,
      requesterId,
      subject: SUBJECT,
      description: MESSAGE,
      topic: 'errors',
      priority: 'medium',
      channel: 'portal',
      plan: 'advanced',
      slot: true,
    },
    { actor: { role: 'customer', id: requesterId }, now: openedAt },
  )
  const names = { organisation: `Distribuidora ${organisationId}`, requester: 'Rosa Fuentes Cux' }
  const request = { id: 'k3Jx9QabZ_', fingerprint: 'Zk-0aB', sequence: 1, at: openedAt }
  return ticketItem({ ...schedule(policy, { ...ticket, names, requests: [request] }, openedAt), events: [] })
}

export function idOf(organisationId: string, number: number): string {
  const bytes = Uint8Array.from({ length: 8 }, (_, place) => Math.floor(number / 32 ** (7 - place)) % 32)
  return `${organisationId}-${ticketCode(bytes)}`
}

function organisationOf(number: number): string {
  return `EMPRE${String(number).padStart(3, '0')}`
}

/** Everybody has accepted the terms. */
const { version = '' } = BENCH_DESK.entry?.terms ?? {}
const ACCESS = { activatedAt: START, terms: { version, acceptedAt: START } }

function client(id: string, contactId: string): readonly Item[] {
  const mail = `${contactId}@${id.toLowerCase()}.example`
  return [
    organisationItem({ id, name: `Distribuidora ${id}`, plan: 'advanced' }),
    contactItem({ id: contactId, organisationId: id, name: 'Rosa Fuentes Cux', mail, locale: 'es', access: ACCESS }),
  ]
}
