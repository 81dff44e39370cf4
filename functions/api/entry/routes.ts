/**
 * The routes of the way in: read the request, call the use case, tell no more than anybody may know.
 * @module
 */
import { createHash } from 'node:crypto'
import { activate, openLink, type ActivationDesk } from '@plazo/application/activate'
import type { Budget } from '@plazo/application/rate-limiter'
import { register, resend, type EntryDesk } from '@plazo/application/register'
import {
  acceptedResponse,
  activationRequest,
  activationResponse,
  challengeResponse,
  linkRequest,
  linkResponse,
  registrationRequest,
  termsResponse,
} from '@plazo/contracts/entry-messages'
import { Refusal } from '@plazo/domain/refusal'
import { BadRequest } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody } from '../http/call.ts'
import { proved } from '../http/proved.ts'
import type { Challenges } from './challenge.ts'

export type EntryApi = EntryDesk &
  ActivationDesk & {
    challenges: Challenges
    /** At least 128 random bits. */
    newId: () => string
  }
type EntryCall = Call<undefined>

/** An office may share an address; a machine that tries links or addresses is slowed down. */
const KNOCKS: Budget = { calls: 100, windowSeconds: 3600 }

export function entryRoutes(desk: EntryApi): Handlers<'entry', undefined> {
  return {
    getTerms: async ({ locale }) => {
      const { terms } = desk.desk.entry ?? {}
      if (!terms) throw new Refusal({ code: 'terms/none', facts: {} })
      const told = { version: terms.version, terms: terms.terms[locale], privacy: terms.privacy[locale] }
      return json(200, termsResponse, told, { 'Content-Language': locale })
    },
    getChallenge: async () => json(200, challengeResponse, desk.challenges.make(desk.now())),
    register: (call) => registered(desk, call),
    openLink: async (call) => {
      const { token } = await knocked(desk, call, () => readBody(linkRequest, call.event))
      const { name, contact, termsWanted } = await openLink(desk, token)
      const wanted = termsWanted === undefined ? {} : { termsWanted }
      return json(200, linkResponse, { name, mail: contact.mail, ...wanted })
    },
    activate: async (call) => {
      const wanted = await knocked(desk, call, () => readBody(activationRequest, call.event))
      const { mail } = await activate(desk, wanted)
      return json(201, activationResponse, { mail })
    },
    resendLink: async (call) => {
      const { token } = await knocked(desk, call, () => readBody(linkRequest, call.event))
      await resend(desk, { id: desk.newId(), token })
      return json(202, acceptedResponse, {})
    },
  }
}

async function registered(desk: EntryApi, call: EntryCall): Promise<Answer> {
  const { body, spent, isRepeated } = await proved(desk, call, {
    read: () => readBody(registrationRequest, call.event),
    count: () => knock(desk, call),
  })
  const { solution: _, mail, ...wanted } = body
  if (!isRepeated) await register(desk, { ...wanted, id: desk.newId(), mail: mail.toLowerCase() }, spent)
  return json(202, acceptedResponse, {})
}

/** Counted by address, and read. @throws BadRequest */
async function knocked<Body>(desk: EntryApi, call: EntryCall, read: () => Body): Promise<Body> {
  await knock(desk, call)
  return read()
}

/** @throws BadRequest `request/rate` */
async function knock({ rateLimiter, now }: EntryApi, { event, route }: EntryCall): Promise<Record<string, string>> {
  const address = createHash('sha256').update(event.requestContext.http.sourceIp).digest('base64url')
  const { allowed, resetSeconds } = await rateLimiter.take(`${route.id} ${address}`, KNOCKS, now())
  if (allowed) return {}
  throw new BadRequest(
    { code: 'request/rate', facts: { seconds: resetSeconds } },
    { headers: { 'Retry-After': String(resetSeconds) } },
  )
}
