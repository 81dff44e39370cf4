/**
 * The organisation's earlier tickets, to look at and to name.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useDesk } from '../../../shared/ui/openness.tsx'
import { useConsoleTexts } from '../../texts.ts'
import { useOrganisation } from '../use-organisation.ts'
import type { Ticket } from '../use-ticket.ts'

type EarlierProps = { ticket: Ticket; cite: ((ticketId: string) => void) | undefined; shut: () => void }

export function Earlier({ ticket, cite, shut }: EarlierProps) {
  const words = useConsoleTexts().deeds.earlier
  const title = useRef<HTMLHeadingElement>(null)
  const others = useOrganisation(ticket).data?.tickets.filter(({ id }) => id !== ticket.id)
  const desk = useDesk()
  const named = (id: string) =>
    cite &&
    (() => {
      shut()
      cite(id)
    })
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="deed tip" onKeyDown={({ key }) => key === 'Escape' && shut()}>
      <h2 ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="quiet-text">{others?.length === 0 ? words.none : words.lead}</p>
      <ul className="earlier">
        {others?.map(({ id, subject, state, stateName }) => (
          <Line key={id} id={id} subject={subject} cite={named(id)}>
            {id} · {stateName ?? desk?.states.find((each) => each.id === state)?.name}
          </Line>
        ))}
      </ul>
      <p>
        <button type="button" className="plain" onClick={() => shut()}>
          {words.shut}
        </button>
      </p>
    </section>
  )
}

type LineProps = { id: string; subject: string; cite: (() => void) | undefined; children: ReactNode }

function Line({ id, subject, cite, children }: LineProps) {
  const words = useConsoleTexts().deeds.earlier
  return (
    <li>
      <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={true}>
        {subject}
      </Link>
      <span className="quiet-text">{children}</span>
      {cite && (
        <button type="button" className="button quiet slim" aria-label={`${words.cite} ${id}`} onClick={cite}>
          {words.cite}
        </button>
      )}
    </li>
  )
}
