/**
 * The lives of the sample tickets, told through the API by the people in them: on the desks that have something
 * of their own to show, that; on any other one for each state.
 * @module
 */
import { policyAt, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { PRIORITIES, type Policy } from '@plazo/domain/policy'
import { clubStories } from './club-stories.ts'
import { inProductStories } from './in-product-stories.ts'
import { partnerStories } from './partner-stories.ts'
import { schoolStories } from './school-stories.ts'
import { ANA, BENITO, CARLA, DAVID, ELENA, IRMA, JULIO, say } from './cast.ts'

export type Story = { by: string; opening: Opening; moves: readonly Move[] }

/** Whatever the desk asks of an opening stands beside it. */
type Asked = Readonly<Record<string, unknown>> & {
  subject: string
  priority?: string
  /** Names of pictures that it brings. */
  pictures?: readonly string[]
}
type Opening = Asked & { topic: string; channel: string }

/** `follow` opens a follow-up: the moves after it are about the new ticket. */
type Move = { by: string } & ({ method: 'POST' | 'PUT'; path: string; body: object } | { follow: Asked })

/** Desks whose stories are their own. */
const OWN: Readonly<Record<string, readonly Story[]>> = {
  school: schoolStories,
  club: clubStories,
  'in-product': inProductStories,
  partner: partnerStories,
}

/** Topics that suit the stories better than the first that comes; a desk that is not here takes that one. */
const TOPICS: Readonly<Record<string, { checks: string; invoice: string; training: string }>> = {
  erp: { checks: 'checks', invoice: 'e-invoicing', training: 'usage' },
}

export function sampleStories(desk: Desk, now: Instant): readonly Story[] {
  return OWN[desk.id] ?? storiesForAnyDesk(desk, policyAt(desk, now)).map((story) => confirmed(desk, now, story))
}

function storiesForAnyDesk(desk: Desk, policy: Policy): readonly Story[] {
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

type Place = { topic: string; channel: string }

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

/** With the words for its priority, where the desk wants to hear them back. */
function confirmed(desk: Desk, now: Instant, story: Story): Story {
  const rule = policyAt(desk, now).work?.priority
  const confirm = <Wish extends Asked>(wish: Wish): Wish => {
    const level = PRIORITIES.find((each) => each === wish.priority)
    if (rule?.by !== 'choice' || level === undefined || !rule.confirmed.includes(level)) return wish
    return { ...wish, confirmedMeaning: desk.priorities[level].meaning[desk.defaultLocale] }
  }
  const moves = story.moves.map((move) => ('follow' in move ? { ...move, follow: confirm(move.follow) } : move))
  return { ...story, opening: confirm(story.opening), moves }
}

function firstTopic({ topics }: Policy, planFree: boolean): string | undefined {
  return Object.keys(topics).find((topic) => topics[topic]?.planFree === planFree)
}

function channelOf({ topics }: Policy, topic: string): string {
  return topics[topic]?.channels.find((channel) => channel !== 'mail') ?? 'api'
}
