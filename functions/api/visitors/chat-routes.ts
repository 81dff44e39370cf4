/**
 * Routes of browsers that were told who uses them (S0-12). A conversation is led by the very handlers that signed-in
 * customers have, for a caller who reaches no more than what his browser opened.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Directory } from '@plazo/application/directory'
import {
  openAsVisitor,
  requireRequest,
  type VisitorOpening,
  type VisitorOpeningDesk,
} from '@plazo/application/open-as-visitor'
import type { Budget, RateLimiter } from '@plazo/application/rate-limiter'
import { rememberDevice, rememberedDevice, type RememberingDesk } from '@plazo/application/remember-device'
import { nothing } from '@plazo/contracts/account-requests'
import { BASE_PATH } from '@plazo/contracts/route'
import { deviceRequest, deviceResponse, visitorChatRequest } from '@plazo/contracts/visitor-chat-messages'
import type { VISITOR_CHAT_ROUTES } from '@plazo/contracts/visitor-chat-routes'
import type { GivenIdentity } from '@plazo/domain/identity'
import { epoch } from '@plazo/domain/instant'
import type { Identity } from '@plazo/domain/opening-form'
import { Refusal } from '@plazo/domain/refusal'
import { invalid } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handler } from '../http/api.ts'
import { readBody, requestIdentity, type Beside } from '../http/call.ts'
import { proved, type ProvingDesk } from '../http/proved.ts'
import { spend, type Purse } from '../http/spend.ts'
import { createdTicket } from '../tickets/created-ticket.ts'
import { rulesBeside } from '../tickets/rules-beside.ts'
import { ticketRoutes, type TicketsDesk } from '../tickets/routes.ts'
import { atBrowser, CHATS, deviceOf } from './at-browser.ts'
import { deviceToken, forgettingCookie, rememberingCookie, type DeviceTokens } from './device-tokens.ts'

export type ChatDesk = TicketsDesk &
  VisitorOpeningDesk &
  RememberingDesk &
  ProvingDesk & { tokens: DeviceTokens; rateLimiter: RateLimiter }
type ChatCall = Call<undefined>
type ChatHandlers = Readonly<Record<(typeof VISITOR_CHAT_ROUTES)[number]['id'], Handler<undefined>>>

const CHANNEL = 'chat'
const DEVICES: Purse = { name: 'devices', calls: 60, windowSeconds: 3600 }
/** Nobody is told of conversations without end by whoever types his address. */
const OPENINGS: Budget = { calls: 20, windowSeconds: 24 * 3600 }

export function chatRoutes(desk: ChatDesk): ChatHandlers {
  return {
    getDevice: (call) => shown(desk, call),
    rememberDevice: (call) => remembered(desk, call),
    forgetDevice: (call) => forgotten(desk, call),
    openChat: (call) => opened(desk, call),
    getChat: async (call) => conversing(desk, call, (inside) => inside.getTicket),
    getChatEvents: async (call) => conversing(desk, call, (inside) => inside.getEvents),
    addChatMessage: async (call) => conversing(desk, call, (inside) => inside.addMessage),
    readChatMessages: async (call) => conversing(desk, call, (inside) => inside.readMessages),
    answerChatResolution: async (call) => conversing(desk, call, (inside) => inside.answerResolution),
    declareChatAway: async (call) => conversing(desk, call, (inside) => inside.declareAway),
    withdrawChat: async (call) => conversing(desk, call, (inside) => inside.withdrawTicket),
    rateChat: async (call) => conversing(desk, call, (inside) => inside.rateTicket),
  }
}

async function shown(desk: ChatDesk, { event }: ChatCall): Promise<Answer> {
  const headers = await spend(desk, CHATS, event)
  const device = await deviceOf(desk, event).catch(unlessUnknown)
  return json(200, deviceResponse, device ? { identity: device.identity } : {}, headers)
}

async function remembered(desk: ChatDesk, call: ChatCall): Promise<Answer> {
  const { event } = call
  const { body, spent, isRepeated, headers } = await proved(desk, call, {
    read: () => readBody(deviceRequest, event),
    count: () => spend(desk, DEVICES, event),
  })
  const token = desk.tokens.of(spent.challenge)
  const id = desk.tokens.idOf(token) ?? ''
  const device = isRepeated
    ? await rememberedDevice(desk, id)
    : await rememberDevice(desk, { id, identity: body.identity }, spent)
  const cookie = rememberingCookie(token, Math.floor((epoch(device.until) - epoch(desk.now())) / 1000))
  return json(201, deviceResponse, { identity: device.identity }, { ...headers, ...cookie })
}

async function forgotten(desk: ChatDesk, { event }: ChatCall): Promise<Answer> {
  const headers = await spend(desk, CHATS, event)
  readBody(nothing, event)
  const id = desk.tokens.idOf(deviceToken(event) ?? '')
  if (id !== undefined) await desk.devices.forget(id)
  return json(200, deviceResponse, {}, { ...headers, ...forgettingCookie() })
}

async function opened(desk: ChatDesk, call: ChatCall): Promise<Answer> {
  const { event, locale } = call
  await spend(desk, CHATS, event)
  const { identity, command } = chatOf(desk, event)
  const device = await deviceOf(desk, event).catch(unlessUnknown)
  if (!device) {
    if (identity) requireRequest(desk, { ...command, form: { ...command.form, identity } })
    throw new Refusal({ code: 'device/unknown', facts: {} })
  }
  // He is who his browser was told he is.
  if (identity) throw invalid([{ code: 'field/unknown', facts: { name: 'identity' }, pointer: '/identity' }])
  const { mail = '' } = device.identity
  const { caller, ...outcome } = await openAsVisitor(desk, device, {
    command,
    nameRequest: (of) => requestIdentity({ ...call, caller: of }),
    count: () => spend(desk, { name: 'openings', ...OPENINGS }, mail.toLowerCase()),
  })
  const answer = await createdTicket(asTold(desk, caller.id, device.identity), { caller, locale }, outcome)
  return { ...answer, headers: { ...answer.headers, Location: `${BASE_PATH}/public/chats/${outcome.ticket.id}` } }
}

type Beginning = { identity: GivenIdentity | undefined; command: VisitorOpening }

function chatOf(desk: ChatDesk, event: ChatCall['event']): Beginning {
  const beside = rulesBeside(desk, { by: 'customer', channel: CHANNEL })
  // Whoever says nothing of himself is known by his browser.
  const asked: Beside = (readable) =>
    beside(readable).filter(({ pointer }) => 'identity' in readable || !pointer.startsWith('/identity'))
  const told = readBody(visitorChatRequest, event, asked)
  const { identity, fields, menuPath, callback, statements, description = '', ...facts } = told
  const form = { fields, menuPath, callback, statements }
  return { identity, command: { ...facts, description, channel: CHANNEL, form } }
}

type Inside = ReturnType<typeof ticketRoutes>

async function conversing(
  desk: ChatDesk,
  call: ChatCall,
  choose: (inside: Inside) => Handler<Caller>,
): Promise<Answer> {
  await spend(desk, CHATS, call.event)
  // What more a customer may say of a message is not for who has not signed in.
  if (call.route.body) readBody(call.route.body, call.event)
  const { device, caller, ticketId } = await atBrowser(desk, call.event)
  const inside = ticketRoutes(asTold(desk, caller.id, device.identity))
  return choose(inside)({ ...call, caller, ticketId })
}

function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

/** Whoever types an address is not told whose it is: he and his organisation are called as he said. */
function asTold(desk: ChatDesk, contactId: string, { name, organisation: school }: Identity): ChatDesk {
  const { directory } = desk
  const told: Directory = {
    organisation: async (id) => {
      const found = await directory.organisation(id)
      return found && { ...found, name: school ?? id }
    },
    contact: async (organisationId, id) => {
      const found = await directory.contact(organisationId, id)
      return found && id === contactId ? { ...found, name: name ?? id } : found
    },
    agent: (id) => directory.agent(id),
    agents: () => directory.agents(),
  }
  return { ...desk, directory: told }
}
