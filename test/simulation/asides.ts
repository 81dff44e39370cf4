/**
 * What people ask beside doing anything: what the desk is, what is open, what would become of a ticket.
 * @module
 */
import { fromEpoch } from '@plazo/domain/instant'
import type { LinkPurpose } from '@plazo/domain/visitor-link'
import type { Policy } from '@plazo/domain/policy'
import { LOCAL_LINKS } from '@plazo/local/in-process/api-families'
import type { Act, Scene } from './acts.ts'
import type { Chance } from './chance.ts'
import { inHours, type Answer } from './client.ts'
import { openingOf } from './opening.ts'

const DAY = 86_400_000
const ZONES = ['America/Bogota', 'Europe/Madrid', null] as const

const seldom = () => 0.01
const sometimes = () => 0.04

export const ASIDES: readonly Act[] = [
  { route: 'getDesk', by: 'anyone', weight: seldom },
  { route: 'getOpenApi', by: 'anyone', weight: seldom },
  { route: 'simulateClock', by: 'anyone', weight: seldom, body: clock },
  { route: 'simulateTicket', by: 'anyone', weight: seldom, body: onPaper },
  { route: 'getMe', by: 'requester', weight: seldom },
  { route: 'getMe', by: 'agent', weight: seldom },
  { route: 'changeMe', by: 'requester', weight: sometimes, body: ownWishes },
  { route: 'changeMe', by: 'agent', weight: seldom, body: ({ chance }) => ({ timeZone: chance.of(ZONES) }) },
  // What they are told is not theirs to choose.
  { route: 'changeMe', by: 'agent', weight: seldom, body: ({ chance }) => noticesOf(chance), only: [422] },
  { route: 'checkTicket', by: 'requester', weight: sometimes, body: openingOf },
  { route: 'listTickets', by: 'requester', weight: sometimes, query: () => ({ list: 'mine' }) },
  { route: 'listTickets', by: 'agent', weight: sometimes, query: queue },
  { route: 'getPresence', by: 'agent', weight: sometimes, query: ofTeam },
  { route: 'listBreaches', by: 'lead', weight: sometimes, query: brokenLately },
  { route: 'acceptTerms', by: 'requester', weight: seldom, body: inForce },
  { route: 'getTerms', by: 'anyone', weight: seldom, only: [200] },
  { route: 'getChallenge', by: 'anyone', weight: seldom, only: [200] },
  { route: 'getDefinition', by: 'agent', weight: seldom, only: [200] },
  { route: 'getWorkbench', by: 'agent', weight: seldom, only: [200] },
  { route: 'listTeams', by: 'agent', weight: seldom, only: [200], wrong: otherTeams },
  { route: 'listColleagues', by: 'requester', weight: sometimes, wrong: foreigners },
  { route: 'getLinkedTicket', by: 'anyone', weight: sometimes, path: linkTo('state'), only: [200], wrong: otherTicket },
  // Whoever stretches a link has none.
  { route: 'getLinkedTicket', by: 'anyone', weight: seldom, path: stretched, only: [404] },
  { route: 'rateLinkedTicket', by: 'anyone', weight: rates, path: linkTo('rating'), body: stars },
  { route: 'rateLinkedTicket', by: 'anyone', weight: seldom, path: linkTo('state'), body: stars, only: [404] },
  { route: 'lookUpTicket', by: 'anyone', weight: sometimes, body: lookedUp, only: [200, 202, 429] },
]

function ownWishes({ chance }: Scene): object {
  const wishes = [
    { name: `Ana ${chance.int(1, 9)}` },
    { locale: chance.of(['es', 'en']) },
    { timeZone: chance.of(ZONES) },
    { phone: chance.of([null, '5512345678', 'mañana']) },
    noticesOf(chance),
  ]
  return Object.assign({}, ...chance.shuffled(wishes).slice(0, chance.int(1, 3)))
}

function noticesOf(chance: Chance): object {
  return { notices: { receipts: chance.hits(0.5), ...(chance.hits(0.5) && { progress: chance.hits(0.5) }) } }
}

function queue(scene: Scene): Record<string, string> {
  return { list: 'queue', ...ofTeam(scene) }
}

function ofTeam({ ticket: { team } }: Scene): { team: string } {
  return { team }
}

function brokenLately(scene: Scene): Record<string, string> {
  return { ...ofTeam(scene), from: inHours(scene.now, -7 * 24) }
}

function inForce({ desk: { entry } }: Scene): object {
  return { acceptedTerms: entry?.terms.version ?? 'none' }
}

function clock({ now, policy: { calendar } }: Scene): object {
  const target = { length: 'PT8H', unit: 'attendance' }
  return { calendar, target, startsAt: fromEpoch(now), answeredAt: inHours(now, 30) }
}

function onPaper({ now, chance, policy }: Scene): object {
  const [topic, { channels }] = chance.of(Object.entries(policy.topics))
  return {
    openedAt: fromEpoch(now),
    topic,
    channel: chance.of(channels),
    priority: chance.of(policy.priorities),
    organisation: organisation(policy),
    trainingScore: 90,
    events: [{ kind: 'agent-message', at: inHours(now, 2), asks: true }],
    until: inHours(now, 100),
  }
}

function organisation({ plans }: Policy): object {
  const [plan] = Object.keys(plans)
  return plan === undefined ? {} : { plan }
}

function rates({ ticket }: Scene): number {
  return ticket.state === 'closed' ? 1 : 0.01
}

function stars({ chance }: Scene): object {
  return { stars: chance.int(1, 5) }
}

function linkTo(purpose: LinkPurpose) {
  return ({ ticket: { id: ticketId, requesterId: contactId }, now }: Scene) => ({
    link: LOCAL_LINKS.sign({ purpose, ticketId, contactId, until: fromEpoch(now + DAY) }),
  })
}

function stretched(scene: Scene) {
  const { link } = linkTo('state')(scene)
  const [, signature = ''] = link.split('~')
  const {
    ticket: { id, requesterId },
    now,
  } = scene
  const said = Buffer.from(JSON.stringify(['state', id, requesterId, fromEpoch(now + 9 * DAY)])).toString('base64url')
  return { link: `${said}~${signature}` }
}

/** By number and mail; now and then they do not go together. */
function lookedUp({ chance, ticket: { id } }: Scene): object {
  return { ticketId: id, mail: chance.of(['ana@sanjose.example.com', 'carla@quetzal.example.com']) }
}

function otherTicket({ ticket: { id } }: Scene, body: Answer['body']): string | undefined {
  return body['id'] === id ? undefined : `a link to ${id} shows ${String(body['id'])}`
}

function otherTeams({ desk: { teams } }: Scene, body: Answer['body']): string | undefined {
  const told = JSON.stringify(body)
  return Object.keys(teams).every((team) => told.includes(`"${team}"`)) ? undefined : `teams ${told}`
}

function foreigners({ foreign }: Scene, body: Answer['body']): string | undefined {
  const told = JSON.stringify(body)
  return foreign().find((mail) => told.includes(`"${mail}"`))
}
