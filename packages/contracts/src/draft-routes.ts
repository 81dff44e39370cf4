/**
 * What a person has written and not sent, kept for himself alone.
 * @module
 */
import * as z from 'zod/mini'
import { id, instantOut, openApi, raw } from './fields.ts'
import { ok, ROLES, type FamilyRoute } from './route.ts'

const MOST_CHARACTERS = 20_000

/** Its name is the caller's own: of a form, or of a form and a ticket, `reply.SANJOSE-4KQ9T2M7`. */
export const draftPath = z.strictObject({ draft: id })

/** Of any form, never read by the desk; an empty one is forgotten. */
export const draftRequest = z
  .strictObject({ content: raw({ max: MOST_CHARACTERS }) })
  .register(openApi, { id: 'KeptDraft' })

/** Without content where nothing is kept; with a moment all the same where it was sent or given up then. */
export const draftResponse = z
  .object({ content: z.optional(z.string()), savedAt: z.optional(instantOut) })
  .register(openApi, { id: 'Draft' })

export const DRAFT_ROUTES = [
  {
    id: 'getDraft',
    family: 'people',
    method: 'GET',
    path: '/drafts/{draft}',
    access: ROLES,
    summary: 'What I had written and not sent',
    answer: ok(draftResponse),
  },
  {
    id: 'keepDraft',
    family: 'people',
    method: 'PUT',
    path: '/drafts/{draft}',
    access: ROLES,
    summary: 'Keep what I have written for thirty days, or forget it',
    body: draftRequest,
    answer: ok(draftResponse),
  },
] as const satisfies readonly FamilyRoute<'people'>[]
