import { parseTicketId } from '@plazo/domain/ticket-id'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDeeds } from '../keys.ts'
import { useTickets } from '../queue/seen.ts'
import { plain } from '../queue/views.ts'
import { useConsoleTexts } from '../texts.ts'
import { DESK_PAGES } from '../desk-pages.ts'
import type { ActionId } from './bindings.ts'

export type Found = { key: string; name: string; detail?: string; action?: ActionId; run: () => void }

/** Of each kind. */
const SHOWN = 7

/** Commands, then tickets that were seen, or the one whose number is typed, then organisations. */
export function useFound(text: string): readonly Found[] {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const { tickets, search } = useTickets()
  const deeds = useDeeds()
  // What can be done is told before the palette opens: it has the focus itself.
  const [commands] = useState(deeds)
  const wanted = plain(text.trim())
  const fits = ({ name, detail = '' }: Found) => plain(`${name} ${detail}`).includes(wanted)
  const number = text.trim().toUpperCase()
  const isNew = parseTicketId(number) !== undefined && !tickets.some(({ id }) => id === number)
  const open = (ticketId: string) => () => void navigate({ to: '/tickets/$ticketId', params: { ticketId }, search })
  const things: readonly (readonly Found[])[] = [
    commands
      .filter(({ id }) => id !== 'palette')
      .map(({ id, run }) => ({ key: id, name: words.keys.actions[id], action: id, run })),
    DESK_PAGES.map(({ to, name }) => ({ key: to, name: name(words), run: () => void navigate({ to }) })),
    wanted === '' ? [] : tickets.map(({ id, subject }) => ({ key: id, name: subject, detail: id, run: open(id) })),
    wanted === ''
      ? []
      : organisationsOf(tickets).map(([id, name]) => ({
          key: id,
          name,
          detail: words.keys.ofOrganisation,
          run: () => void navigate({ to: '/organisations/$organisationId', params: { organisationId: id } }),
        })),
  ]
  return [
    ...things.flatMap((kind) => kind.filter(fits).slice(0, SHOWN)),
    ...(isNew ? [{ key: number, name: words.keys.openNumber(number), run: open(number) }] : []),
  ]
}

function organisationsOf(tickets: ReturnType<typeof useTickets>['tickets']): readonly (readonly [string, string])[] {
  return [...new Map(tickets.map(({ id, organisation }) => [parseTicketId(id)?.organisationId ?? '', organisation]))]
}
