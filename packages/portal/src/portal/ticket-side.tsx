/**
 * What stands beside a ticket: what comes next, what was told at its opening, and the tickets it hangs together with.
 * @module
 */
import type { PortalTexts } from '@plazo/messages/portal'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { dayInWords } from '../shared/time/zoned.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import { useNaming } from './naming.ts'
import type { Ticket } from './ticket-page.tsx'

export function Side({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const reading = useReading()
  return (
    <aside className="side">
      {ticket.next.length > 0 && (
        <section className="sheet stack tight">
          <h2>{texts.ticket.next}</h2>
          <dl className="facts">
            {ticket.next.map((bell) => (
              <Fact key={`${bell.kind} ${bell.at} ${bell.clock ?? ''}`} term={moment(reading, bell.at)}>
                {nextStep(texts, bell)}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section className="sheet stack tight">
        <h2>{texts.ticket.facts}</h2>
        <Facts ticket={ticket} />
      </section>
      <Related ticket={ticket} />
    </aside>
  )
}

function nextStep({ ticket: texts }: PortalTexts, { kind, step, clock }: Ticket['next'][number]): string {
  if (kind === 'clock-breached') return texts.due[clock ?? 'resolution']
  return step === 'close' ? texts.steps.close : texts.steps[kind]
}

/** As a field for a date gives it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The ticket's own, and the form as it was filled in (S1-14). */
function Facts({ ticket: { topic, priority, openedAt, offHours, form } }: { ticket: Ticket }) {
  const { texts, locale } = useReader()
  const reading = useReading()
  const { at, priority: nameOf, price } = useNaming()
  const desk = useDesk()
  const { menuPath, callback, identity = {}, fields = [] } = form ?? {}
  return (
    <dl className="facts">
      <Fact term={texts.ticket.topic}>{desk?.topics.find(({ id }) => id === topic)?.name ?? topic}</Fact>
      <Fact term={texts.ticket.priority}>{nameOf(priority)}</Fact>
      <Fact term={texts.ticket.opened}>{moment(reading, openedAt)}</Fact>
      {menuPath !== undefined && <Fact term={texts.create.path}>{menuPath}</Fact>}
      {fields.map(({ id, label, value }) => (
        <Fact key={id} term={label}>
          {DAY.test(String(value)) ? dayInWords(locale, String(value)) : String(value)}
        </Fact>
      ))}
      {callback && (
        <Fact term={texts.deciding.callback}>
          {[callback.phone, callback.name, callback.when].filter(Boolean).join(', ')}
        </Fact>
      )}
      {(['name', 'mobile', 'mail', 'organisation'] as const).map((field) => {
        const value = identity[field]
        return (
          value !== undefined && (
            <Fact key={field} term={texts.chat.fields[field]}>
              {value}
            </Fact>
          )
        )
      })}
      {offHours?.state === 'accepted' && (
        <Fact term={texts.deciding.quote}>
          {`${texts.deciding.accepted}. ${texts.deciding.quoteOf(at(offHours.from), at(offHours.to), price(offHours))}`}
        </Fact>
      )}
    </dl>
  )
}

/** Both ways (S2-50): what it follows, what follows it, and what it was divided into. */
function Related({ ticket }: { ticket: Ticket }) {
  const { texts, locale } = useReader()
  const { id, version, follows, followedBy, splitFrom, splitInto = [] } = ticket
  const chain = useQuery({
    queryKey: ['chain', id, version, locale],
    queryFn: () => call('GET /tickets/{ticketId}/chain', { at: { ticketId: id } }, locale),
    enabled: follows !== undefined || followedBy.length > 0,
  })
  const chained = chain.data?.tickets.filter((each) => each.id !== id) ?? []
  const split = [splitFrom, ...splitInto].flatMap((number) =>
    number === undefined ? [] : [{ id: number, subject: number }],
  )
  const all = [...chained, ...split]
  if (all.length === 0) return null
  return (
    <section className="sheet stack tight">
      <h2>{texts.deciding.related}</h2>
      <ul className="stack tight">
        {all.map((each) => (
          <li key={each.id}>
            <Link to="/tickets/$ticketId" params={{ ticketId: each.id }}>
              {each.subject}
            </Link>
            {each.subject !== each.id && <span className="quiet-text"> {each.id}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
