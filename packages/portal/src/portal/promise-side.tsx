/**
 * The promise, before anything is sent: by when we answer, what it takes of the plan, what could be told better.
 * @module
 */
import type { AnswerOf } from '../shared/api/client.ts'
import type { Problem } from '../shared/api/problem.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords, moment, placeOf } from '../shared/time/moments.ts'
import { zoneOf } from '../shared/time/own-zone.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { Ribbon } from '../shared/ui/ribbon.tsx'
import { useMe } from './me.ts'
import type { Check } from './new-ticket.tsx'
import { PROMISE, SlotHolders } from './slot-holders.tsx'
import { WaysOn } from './ways-on.tsx'

type Side = {
  check: Check | undefined
  error: Problem | undefined
  ask: (topic: string) => void
  retry: () => unknown
  /** So far that it may be told better. */
  isTold: boolean
}

export function PromiseSide({ check, error, ask, retry, isTold }: Side) {
  const { texts } = useReader()
  const usual = useDesk()?.intake.usualSolution
  const refused = error !== undefined && error.told.status >= 400 && error.told.status < 429
  return (
    <aside className="side">
      <section className="sheet stack tight" aria-live="polite" id={PROMISE} tabIndex={-1}>
        <h2>{texts.create.promise}</h2>
        {!error && <Due check={check} />}
        {refused && (
          <>
            <strong>{error.told.title ?? texts.create.refused}</strong>
            <p>{error.told.detail}</p>
            <WaysOn problem={error} ask={ask} />
          </>
        )}
        {error && !refused && <ProblemNotice error={error} retry={retry} />}
        <Account check={check} />
        {!error && check?.slots.limit !== undefined && <SlotHolders holders={check.slots.holders} />}
        {usual && <p className="quiet-text">{texts.asking.usual(usual.fromHours, usual.toHours)}</p>}
      </section>
      {isTold && <Advice check={check} />}
    </aside>
  )
}

/** As high before it is known: on a telephone the form stands below it. */
function Due({ check }: { check: Check | undefined }) {
  const { texts } = useReader()
  const reading = useReading()
  const due = check?.answerBy ?? check?.deadlines.find(({ dueAt }) => dueAt !== undefined)?.dueAt
  return (
    <>
      {due === undefined ? (
        <>
          <p className="big-to-come" aria-hidden="true">
            –:–
          </p>
          <p className="quiet-text">{texts.create.promiseLater}</p>
        </>
      ) : (
        <>
          <p className="big">{moment(reading, due)}</p>
          <p className="quiet-text">{texts.create.promised(placeOf(zoneOf()))}</p>
        </>
      )}
      <Closed due={due} />
      {check?.answerBy !== undefined && <Ribbon stretches={check.counted} now={reading.now} dueAt={check.answerBy} />}
    </>
  )
}

/** Nobody waits for an answer of tonight, unless just that is promised. */
function Closed({ due = '' }: { due: string | undefined }) {
  const { texts } = useReader()
  const reading = useReading()
  const { isOpen = true, opensAt } = useDesk() ?? {}
  if (isOpen || opensAt === undefined || (due !== '' && due <= opensAt)) return null
  return <p className="quiet-text">{texts.home.closed(inWords(reading, opensAt))}</p>
}

/** What could be told better and has no field of its own to say so. */
function Advice({ check }: { check: Check | undefined }) {
  const { texts } = useReader()
  const advice = check?.findings.filter(({ pointer }) => pointer !== '/subject' && pointer !== '/statements') ?? []
  if (advice.length === 0) return null
  return (
    <section className="tip" aria-live="polite">
      <strong>{texts.create.advice}</strong>
      {advice.map(({ code, message, pointer }) => (
        <p key={`${code} ${pointer ?? ''}`}>{message}</p>
      ))}
    </section>
  )
}

/** As the desk reckons it for this ticket; until it does, as the account stands. */
function Account({ check }: { check: Check | undefined }) {
  const { texts } = useReader()
  const desk = useDesk()
  const organisation = useMe()?.organisation
  const plan = organisation?.plan
  const left = check ? check.quotaLeft : organisation?.balance?.left
  const slots: Slots | undefined = check?.slots ?? organisation?.slots
  const facts = [
    plan && [texts.create.plan, desk?.plans.find(({ id }) => id === plan.id)?.name ?? plan.id],
    left !== undefined && [texts.create.left, texts.create.leftOf(left)],
    slots?.limit !== undefined && [texts.create.slots, texts.create.slotsOf(slots.open, slots.limit)],
  ].filter((fact) => fact !== undefined && fact !== false)
  const takes = check && (check.takes.quota ? texts.asking.takesOne : texts.asking.takesNone)
  return (
    <>
      <dl className="facts">
        {facts.map(([term, fact]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {left !== undefined && <p className="quiet-text">{takes ?? ' '}</p>}
    </>
  )
}

type Slots = Pick<NonNullable<AnswerOf<'GET /me'>['organisation']>['slots'], 'open' | 'limit'>
