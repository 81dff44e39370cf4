/**
 * Answers that are written often, in the language of whoever reads them.
 * @module
 */
import { filledSnippet } from '@plazo/domain/snippets'
import { useState } from 'react'
import { useReader } from '../../shared/texts.tsx'
import { useDesk } from '../../shared/ui/openness.tsx'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { useContacts } from './use-contacts.ts'
import type { Ticket } from './use-ticket.ts'
import { useWorkbench } from './use-workbench.ts'

type SnippetsProps = { ticket: Ticket; insert: (text: string) => void }

export function Snippets({ ticket, insert }: SnippetsProps) {
  const words = useConsoleTexts().ticket.composer
  const [shown, show] = useState(false)
  const { locale: own } = useReader()
  const snippets = useWorkbench()?.snippets ?? []
  const fill = useFill(ticket)
  const locale = useContacts(ticket).find(({ id }) => id === ticket.requester.id)?.locale ?? own
  if (snippets.length === 0) return null
  return (
    <div className="snippets">
      <button type="button" className="plain" aria-expanded={shown} onClick={() => show(!shown)}>
        {words.snippets} <span>{locale === own ? '' : words.snippetsIn[locale]}</span>
      </button>
      {shown &&
        snippets.map(({ id, name, text }) => (
          <button
            key={id}
            type="button"
            className="button quiet slim"
            onClick={() => {
              show(false)
              insert(fill(text[locale]))
            }}
          >
            {name}
          </button>
        ))}
    </div>
  )
}

function useFill({ id, subject, requester, organisation }: Ticket): (text: string) => string {
  const desk = useDesk()
  const me = useMe()
  return (text) =>
    filledSnippet(text, {
      requester: requester.name,
      organisation: organisation.name,
      ticket: id,
      subject,
      agent: me?.name ?? '',
      desk: desk?.name ?? '',
    })
}
