/**
 * Drafts: whose they are, the token says.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Drafts } from '@plazo/application/drafts'
import { type DRAFT_ROUTES, draftPath, draftRequest, draftResponse } from '@plazo/contracts/draft-routes'
import type { Instant } from '@plazo/domain/instant'
import { json } from '../http/answer.ts'
import type { Handler } from '../http/api.ts'
import { type ApiEvent, read, readBody } from '../http/call.ts'

type DraftHandlers = Readonly<Record<(typeof DRAFT_ROUTES)[number]['id'], Handler<Caller>>>

export function draftRoutes({ drafts, now }: { drafts: Drafts; now: () => Instant }): DraftHandlers {
  return {
    getDraft: async ({ caller, event }) => {
      const found = await drafts.find(caller, nameOf(event), now())
      if (!found) return json(200, draftResponse, {})
      const { content, savedAt } = found
      return json(200, draftResponse, content === '' ? { savedAt } : { content, savedAt })
    },
    keepDraft: async ({ caller, event }) => {
      const name = nameOf(event)
      const { content } = readBody(draftRequest, event)
      const savedAt = now()
      await drafts.keep(caller, name, { content, savedAt })
      return json(200, draftResponse, { savedAt })
    },
  }
}

function nameOf({ pathParameters }: ApiEvent): string {
  return read(draftPath, { draft: pathParameters?.['draft'] }, { where: 'path:' }).draft
}
