/**
 * Every address of the portal and of the console, with somebody who is there and what is there once all has arrived. A test
 * compares them with the routers.
 * @module
 */
import { instant } from '@plazo/domain/instant'
import { signIn } from './browser.ts'
import { askAs, MARCO, openStory, sample } from './console-desk.ts'
import { mailLink } from './mail-link.ts'
import { door, openDoor, page } from './stage.ts'

type Place = {
  /** As its router has it; the console's below `/console`. */
  route: string
  /** Where it is on this desk; the route itself where nothing is open in it. */
  at?: () => string | Promise<string>
  /** What is there at the end. */
  ready: string
}

type Round = {
  who: string
  desk: string
  mail?: string
  /** Whether the sample stories of the desk were told. */
  stories: boolean
  /** What its clock shows once they are told. */
  later?: string
  places: readonly Place[]
}

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const NADIA = { id: 'nadia', name: 'Nadia Quispe', mail: 'nadia@quetzal.example.com', locale: 'es' }

const customers: Round = {
  who: 'a customer',
  desk: 'erp',
  mail: BENITO,
  stories: true,
  places: [
    { route: '/', ready: '.row' },
    { route: '/tickets', ready: '.row' },
    {
      route: '/tickets/$ticketId',
      at: async () => `/tickets/${await sample(door, 'SANJOSE', 'CHEQUES')}`,
      ready: '.ribbon',
    },
    { route: '/new', ready: 'form .choice' },
    { route: '/profile', ready: 'form .choice' },
  ],
}

const chatting: Round = {
  who: 'a customer who chats',
  desk: 'school',
  mail: ANA,
  stories: false,
  places: [
    { route: '/chat/$ticketId', at: async () => `/chat/${await openStory(door, ANA, 'usage')}`, ready: '.stages' },
  ],
}

const strangers: Round = {
  who: 'somebody by the links of mails',
  desk: 'partner',
  stories: true,
  later: '2027-01-05T16:00:00.000Z',
  places: [
    { route: '/status', ready: 'form' },
    { route: '/state/$link', at: () => mailLink(door, 'state') ?? '', ready: '.facts' },
    { route: '/rate/$link', at: () => mailLink(door, 'rate') ?? '', ready: 'input[name=stars]' },
    { route: '/register', ready: 'input[name=terms]' },
    { route: '/activate', at: invitation, ready: 'input[name=password]' },
  ],
}

const visitors: Round = {
  who: 'somebody at the school',
  desk: 'school',
  stories: false,
  places: [
    { route: '/ask', ready: 'form select' },
    { route: '/chat', ready: 'form select' },
    { route: '/pages/$page', at: () => '/pages/recommendations', ready: 'main p' },
  ],
}

export const AGENTS: Round = {
  who: 'an admin',
  desk: 'erp',
  mail: MARCO,
  stories: true,
  later: '2026-12-22T20:00:00.000Z',
  places: [
    { route: '/console', ready: '.timetable tbody tr[id]' },
    {
      route: '/console/tickets/$ticketId',
      at: async () => `/console/tickets/${await sample(door, 'SANJOSE', 'CHEQUES')}`,
      ready: '.about details',
    },
    { route: '/console/keys', ready: '.keys-page kbd' },
    { route: '/console/organisations', ready: 'main table' },
    { route: '/console/organisations/new', ready: 'main form' },
    {
      route: '/console/organisations/$organisationId',
      at: () => '/console/organisations/SANJOSE',
      ready: 'main table',
    },
    {
      route: '/console/organisations/$organisationId/ticket',
      at: () => '/console/organisations/SANJOSE/ticket?for=ana',
      ready: 'main form',
    },
    { route: '/console/breaches', ready: 'main section tbody tr' },
    {
      route: '/console/breaches/$ticketId',
      at: async () => `/console/breaches/${await sample(door, 'SANJOSE', 'CHEQUES')}`,
      ready: 'main .parts',
    },
    { route: '/console/approvals', ready: 'main .empty, main table' },
    { route: '/console/rules', ready: 'table' },
    { route: '/console/profile', ready: 'main h1' },
  ],
}

export const ROUNDS = [customers, chatting, strangers, visitors, AGENTS]

/** Opens the desk of a round. @returns where its places are, in their order. */
export async function openRound({ desk, stories, later, places }: Round): Promise<readonly string[]> {
  await openDoor(desk, { stories })
  if (later !== undefined) await door.desk.until(instant(later))
  const paths: string[] = []
  for (const { route, at } of places) paths.push(at ? await at() : route)
  return paths
}

/** Whoever came last goes to one of the places, signed in or not. */
export async function enterRound({ mail }: Round): Promise<void> {
  if (mail === undefined) return
  await signIn(page, door.address, mail, mail === MARCO ? '/console' : '/tickets')
}

export async function goTo(path: string): Promise<void> {
  // An address that differs in nothing but its fragment would not be loaded anew.
  await page.goto('about:blank')
  await page.goto(`${door.address}${path}`)
}

/** A link that lets somebody in who was never in. */
export async function invitation(): Promise<string> {
  const contacts = 'organisations/QUETZAL/contacts'
  await askAs(door, MARCO, { method: 'POST', path: contacts, body: NADIA })
  await askAs(door, MARCO, { method: 'POST', path: `${contacts}/${NADIA.id}/invitations`, body: {} })
  return mailLink(door, 'activate') ?? ''
}
