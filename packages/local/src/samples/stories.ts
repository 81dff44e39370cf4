/**
 * The lives of the sample tickets, one for each state, told through the API by the people in them.
 * @module
 */
import { policyAt, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'

export type Story = { by: string; opening: Opening; moves: readonly Move[] }

type Opening = { subject: string; description: string; topic: string; priority: string; channel: string }

/** `follow` opens a follow-up: the moves after it are about the new ticket. */
type Move = { by: string } & (
  | { method: 'POST' | 'PUT'; path: string; body: object }
  | { follow: Omit<Opening, 'topic' | 'channel'> }
)

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const DAVID = 'david@volcan.example.com'
const ELENA = 'elena@jade.example.com'
const IRMA = 'irma@plazo.example.com'
const JULIO = 'julio@plazo.example.com'

/** Topics that suit the stories better than the first that comes; a desk that is not here takes that one. */
const TOPICS: Readonly<Record<string, { checks: string; invoice: string; training: string }>> = {
  erp: { checks: 'checks', invoice: 'e-invoicing', training: 'usage' },
}

export function sampleStories(desk: Desk, now: Instant): readonly Story[] {
  const policy = policyAt(desk, now)
  const first = firstTopic(policy, false) ?? firstTopic(policy, true) ?? ''
  const { checks, invoice, training } = TOPICS[desk.id] ?? { checks: first, invoice: first, training: first }
  const placed = (topic: string) => ({ topic, channel: channelOf(policy, topic) })
  const free = firstTopic(policy, true)
  return [
    waiting(placed(checks)),
    asked(placed(invoice)),
    offered(placed(training)),
    closedAndTakenUp(placed(checks)),
    // Without a plan only what is for all can be asked.
    ...(free === undefined ? [] : [withoutPlan(placed(free))]),
  ]
}

type Place = Pick<Opening, 'topic' | 'channel'>

function waiting(place: Place): Story {
  return {
    by: BENITO,
    opening: {
      ...place,
      subject: 'CHEQUES, el formato se corta al imprimir',
      description: 'Al imprimir el cheque 1045 el monto en letras sale cortado a la mitad de la línea.',
      priority: 'medium',
    },
    moves: [{ by: BENITO, ...say('Nos pasa también con el cheque 1046, en otra impresora.') }],
  }
}

function asked(place: Place): Story {
  return {
    by: CARLA,
    opening: {
      ...place,
      subject: 'FACTURAS, rechazo al certificar',
      description: 'Desde esta mañana todas las facturas vuelven rechazadas y no podemos despachar.',
      priority: 'high',
    },
    moves: [
      { by: IRMA, method: 'PUT', path: 'assignee', body: { agentId: 'irma' } },
      { by: IRMA, ...say('El certificador cambió su clave el domingo.', { visibility: 'internal' }) },
      { by: IRMA, ...say('¿Nos envía el código de rechazo que aparece bajo la factura?', { asks: true }) },
    ],
  }
}

function offered(place: Place): Story {
  return {
    by: DAVID,
    opening: {
      ...place,
      subject: 'REPORTS, monthly statement by branch',
      description: 'Where can I see the monthly statement split by branch? The menu only shows the total.',
      priority: 'low',
    },
    moves: [
      { by: JULIO, method: 'PUT', path: 'assignee', body: { agentId: 'julio' } },
      {
        by: JULIO,
        method: 'POST',
        path: 'resolutions',
        body: { text: 'Open Reports, Statement, and group by branch.' },
      },
    ],
  }
}

function closedAndTakenUp(place: Place): Story {
  return {
    by: ANA,
    opening: {
      ...place,
      subject: 'BANCOS, factura mal cargada',
      description: 'La factura 2045 quedó cargada dos veces en la cuenta corriente y no puedo anularla.',
      priority: 'medium',
    },
    moves: [
      { by: IRMA, method: 'PUT', path: 'assignee', body: { agentId: 'irma' } },
      {
        by: IRMA,
        method: 'POST',
        path: 'resolutions',
        body: { text: 'Anulamos la copia: revise el saldo, por favor.' },
      },
      { by: ANA, method: 'POST', path: 'answers', body: { answer: 'solved', text: 'El saldo ya cuadra, gracias.' } },
      {
        by: ANA,
        follow: {
          subject: 'BANCOS, otra factura cargada dos veces',
          description: 'Volvió a pasar con la factura 2051: está dos veces en la misma cuenta corriente.',
          priority: 'high',
        },
      },
    ],
  }
}

function withoutPlan(place: Place): Story {
  return {
    by: ELENA,
    opening: {
      ...place,
      subject: 'PAGOS, constancia de la suscripción',
      description: 'Necesito la constancia de pago de la suscripción de este mes para el contador.',
      priority: 'low',
    },
    moves: [],
  }
}

function say(text: string, how: { visibility?: 'internal'; asks?: boolean } = {}) {
  return { method: 'POST', path: 'messages', body: { text, ...how } } as const
}

function firstTopic({ topics }: Policy, planFree: boolean): string | undefined {
  return Object.keys(topics).find((topic) => topics[topic]?.planFree === planFree)
}

function channelOf({ topics }: Policy, topic: string): string {
  return topics[topic]?.channels.find((channel) => channel !== 'mail') ?? 'api'
}
