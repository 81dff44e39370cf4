/**
 * Giving a ticket to somebody from its row: shown at once, and taken back in sight where the desk says no.
 * @module
 */
import type { InfiniteData } from '@tanstack/react-query'
import { call } from '../../shared/api/client.ts'
import { Problem } from '../../shared/api/problem.ts'
import { queries } from '../../shared/app.tsx'
import { useReader } from '../../shared/texts.tsx'
import { useConsoleTexts } from '../texts.ts'
import { say } from '../toast.tsx'
import type { Page, Row } from './lists.ts'

export type Assignee = { id: string; name: string }

type Pages = InfiniteData<Page>

/** @returns A deed that never fails: whatever comes of it is said. Nobody is the team. */
export function useAssign(): (row: Row, to: Assignee | undefined) => Promise<void> {
  const words = useConsoleTexts().queue
  const { texts } = useReader()
  return async (row, to) => {
    show(row.id, to?.name)
    try {
      await assign(row, to, words.meanwhile)
      say(to ? words.given(row.subject, to.name) : words.givenBack(row.subject))
    } catch (error) {
      show(row.id, row.assignee)
      const title = error instanceof Problem ? error.told.title : undefined
      say(words.notGiven(row.subject, title ?? texts.problems.fault.title), 'failed')
    }
    await queries.invalidateQueries({ queryKey: ['queue'] })
    await queries.invalidateQueries({ queryKey: ['ticket', row.id] })
  }
}

/**
 * Of the ticket as it is now, which may have changed since it was listed; not if somebody else has it by now.
 *
 * @throws Problem
 */
async function assign(
  row: Row,
  to: Assignee | undefined,
  meanwhile: (name: string | undefined) => string,
  tries = 2,
): Promise<void> {
  const at = { ticketId: row.id }
  const { version, assignee } = await call('GET /tickets/{ticketId}', { at })
  if (assignee?.name !== row.assignee) {
    throw new Problem({ status: 412, code: 'version/stale', title: meanwhile(assignee?.name) })
  }
  try {
    await call('PUT /tickets/{ticketId}/assignee', { at, version, body: { agentId: to?.id ?? null } })
  } catch (error) {
    if (tries > 1 && error instanceof Problem && error.told.status === 412) return assign(row, to, meanwhile, tries - 1)
    throw error
  }
}

function show(ticketId: string, name: string | undefined): void {
  const shown = (row: Row): Row => {
    const { assignee: _, ...rest } = row
    return name === undefined ? rest : { ...rest, assignee: name }
  }
  queries.setQueriesData<Pages>(
    { queryKey: ['queue'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          tickets: page.tickets.map((row) => (row.id === ticketId ? shown(row) : row)),
        })),
      },
  )
}
