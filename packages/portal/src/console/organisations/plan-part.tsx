/**
 * The plan with its term: what it is, until when, and how it begins, goes on and ends.
 * @module
 */
import { PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import { call } from '../../shared/api/client.ts'
import { instantOf } from '../../shared/time/zoned.ts'
import { Deed, type Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Account, useChanged, useDeskDays, useMayChange, useOffers, usePlanWords } from './account.ts'
import { Part } from './part.tsx'

/** A plan that comes with a licence is told as a licence. */
const SOURCES = PLAN_SOURCES.filter((source) => source !== 'licence')

export function PlanPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.term
  const planWords = usePlanWords()
  const days = useDeskDays()
  const { term, plan } = account
  const facts = term && [
    words.lengths[term.length],
    words.sources[term.source],
    words.since(days.day(term.startsAt)),
    ...(plan?.renewsAt === undefined ? [] : [words.renews(days.day(plan.renewsAt))]),
    ...(term.cancelledAt === undefined ? [] : [words.cancelled(days.day(term.cancelledAt))]),
    ...(term.endsAt === undefined ? [] : [words.ends(days.day(term.endsAt))]),
  ]
  return (
    <Part title={words.title} deeds={useMayChange() && <PlanDeeds account={account} />}>
      <p className="big">{planWords(plan)}</p>
      {plan && <p>{facts?.join(' · ') ?? words.noTerm}</p>}
    </Part>
  )
}

function PlanDeeds({ account }: { account: Account }) {
  const words = useConsoleTexts().office.term
  const changed = useChanged(account.id)
  const { id: organisationId, version, plan } = account
  const at = { organisationId }
  const nothing = { fields: [], start: {}, changed }
  return (
    <>
      <Subscribe account={account} />
      {plan && (plan.endsAt !== undefined || !plan.inForce) && (
        <Deed
          {...nothing}
          name={`renew.${organisationId}`}
          title={words.renew}
          lead={<p>{words.renewLead}</p>}
          send={() => call('PUT /organisations/{organisationId}/plan/renewal', { at, version, body: {} })}
          done={words.renewed}
        />
      )}
      {plan?.inForce === true && plan.endsAt === undefined && (
        <Deed
          {...nothing}
          name={`cancel.${organisationId}`}
          title={words.cancel}
          lead={<p>{words.cancelLead}</p>}
          send={() => call('PUT /organisations/{organisationId}/plan/cancellation', { at, version, body: {} })}
          done={words.done}
        />
      )}
    </>
  )
}

function Subscribe({ account }: { account: Account }) {
  const words = useConsoleTexts().office
  const { timeZone } = useDeskDays()
  const offers = useOffers()
  const changed = useChanged(account.id)
  if (!offers) return null
  const { id: organisationId, version, plan, term } = account
  const lengths = offers.lengths.map((id) => ({ id, name: words.term.lengths[id] }))
  const sources = SOURCES.map((id) => ({ id, name: words.term.sources[id] }))
  return (
    <Deed
      name={`plan.${organisationId}`}
      title={words.term.subscribe}
      fields={[
        { name: 'plan', label: words.plan, kind: 'choice', options: offers.plans },
        { name: 'length', label: words.term.length, kind: 'choice', options: lengths },
        { name: 'source', label: words.term.source, kind: 'choice', options: sources },
        { name: 'startsAt', label: words.term.starts, hint: words.term.startsHint, kind: 'datetime-local' },
      ]}
      start={{
        plan: plan?.id ?? offers.plans[0]?.id ?? '',
        length: term?.length ?? offers.lengths[0] ?? '',
        source: SOURCES.find((each) => each === term?.source) ?? 'salesperson',
        startsAt: '',
      }}
      send={(values) => {
        const body = wantedOf(values, timeZone)
        return call('PUT /organisations/{organisationId}/plan', { at: { organisationId }, version, body })
      }}
      done={words.term.subscribed}
      changed={changed}
    />
  )
}

function wantedOf({ plan = '', length, source, startsAt = '' }: Values, timeZone: string) {
  return {
    plan,
    length: TERMS.find((each) => each === length) ?? 'monthly',
    source: SOURCES.find((each) => each === source) ?? 'salesperson',
    ...(startsAt !== '' && { startsAt: instantOf(startsAt, timeZone) }),
  }
}
