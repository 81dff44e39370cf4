/**
 * The way in: asking for it, and the link of the mail. Nobody here has a token of the desk's yet.
 * @module
 */
import {
  acceptedResponse,
  activationRequest,
  activationResponse,
  challengeResponse,
  linkRequest,
  linkResponse,
  registrationRequest,
  termsResponse,
} from './entry-messages.ts'
import { accepted, created, ok, type FamilyRoute } from './route.ts'

const PUBLIC = { family: 'entry', access: 'public' } as const

export const ENTRY_ROUTES = [
  {
    ...PUBLIC,
    id: 'getTerms',
    method: 'GET',
    path: '/terms',
    summary: 'The terms and the privacy notice in force',
    answer: ok(termsResponse),
  },
  {
    ...PUBLIC,
    id: 'getChallenge',
    method: 'GET',
    path: '/registration/challenge',
    summary: 'A proof of work to be done before registering',
    answer: ok(challengeResponse),
  },
  {
    ...PUBLIC,
    id: 'register',
    method: 'POST',
    path: '/registrations',
    summary: 'Ask to be let in; the answer is the same whether the mail is known or not',
    body: registrationRequest,
    answer: accepted(acceptedResponse),
  },
  {
    ...PUBLIC,
    id: 'openLink',
    method: 'POST',
    path: '/activations/check',
    summary: 'What the link of a mail opens',
    body: linkRequest,
    answer: ok(linkResponse),
  },
  {
    ...PUBLIC,
    id: 'activate',
    method: 'POST',
    path: '/activations',
    summary: 'Set a password by the link of a mail, once',
    body: activationRequest,
    answer: created(activationResponse),
  },
  {
    ...PUBLIC,
    id: 'resendLink',
    method: 'POST',
    path: '/activations/resend',
    summary: 'Mail another link to whom this one was for',
    body: linkRequest,
    answer: accepted(acceptedResponse),
  },
] as const satisfies readonly FamilyRoute<'entry'>[]
