/**
 * What the desk's people work with, by the version in force now.
 * @module
 */
import { workbenchResponse } from '@plazo/contracts/workbench-routes'
import { policyAt, type Desk, type Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type * as z from 'zod/mini'
import { json, type Answer } from '../http/answer.ts'

type Workbench = { desk: Desk; now: () => Instant }

export async function workbench({ desk, now }: Workbench, { locale }: { locale: Locale }): Promise<Answer> {
  const { work = {} } = policyAt(desk, now())
  const { dataRequests, escalation = [], offHours, chatToTicket } = work
  const label = (id: string) => ({ id, name: desk.fields?.[id]?.[locale] ?? id })
  return json(200, workbenchResponse, {
    snippets: snippetsOf(desk, locale),
    ...(dataRequests && { data: dataRequests.allowed.map(label) }),
    levels: escalation.map(({ team }) => team),
    ...(offHours && { offHours }),
    ...(chatToTicket && { chatToTicket }),
  })
}

type Told = z.input<typeof workbenchResponse>

function snippetsOf({ snippets = {} }: Desk, locale: Locale): Told['snippets'] {
  return Object.entries(snippets).map(([id, { name, text }]) => ({ id, name: name[locale], text }))
}
