/**
 * The promise, before anything is sent: by when we answer, what is left of the plan, what could be told better.
 * @module
 */
import type { Problem } from '../shared/api/problem.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment, placeOf } from '../shared/time/moments.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import { useMe } from './home.tsx'
import type { Check } from './new-ticket.tsx'
import { WaysOn } from './ways-on.tsx'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

export function PromiseSide({ check, error }: { check: Check | undefined; error: Problem | undefined }) {
  const { texts } = useReader()
  const reading = useReading()
  const due = check?.deadlines.find(({ dueAt }) => dueAt !== undefined)?.dueAt
  const advice = check?.findings.filter(({ pointer }) => pointer !== '/subject') ?? []
  return (
    <aside className="side">
      <section className="sheet stack tight" aria-live="polite">
        <h2>{texts.create.promise}</h2>
        {due === undefined && !error && <p className="quiet-text">{texts.create.promiseLater}</p>}
        {due !== undefined && (
          <>
            <p className="big">{moment(reading, due)}</p>
            <p className="quiet-text">{texts.create.promised(placeOf(ZONE))}</p>
          </>
        )}
        {error && error.told.status < 500 && (
          <>
            <strong>{error.told.title ?? texts.create.refused}</strong>
            <p>{error.told.detail}</p>
            <WaysOn problem={error} />
          </>
        )}
        <Account />
      </section>
      {advice.length > 0 && (
        <section className="tip" aria-live="polite">
          <strong>{texts.create.advice}</strong>
          {advice.map(({ code, message, pointer }) => (
            <p key={`${code} ${pointer ?? ''}`}>{message}</p>
          ))}
        </section>
      )}
    </aside>
  )
}

function Account() {
  const { texts } = useReader()
  const desk = useDesk()
  const { plan, balance, slots } = useMe()?.organisation ?? {}
  const facts = [
    plan && [texts.create.plan, desk?.plans.find(({ id }) => id === plan.id)?.name ?? plan.id],
    balance && [texts.create.left, texts.create.leftOf(balance.left)],
    slots?.limit !== undefined && [texts.create.slots, texts.create.slotsOf(slots.open, slots.limit)],
  ].filter((fact) => fact !== undefined && fact !== false)
  return (
    <dl className="facts">
      {facts.map(([term, fact]) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
