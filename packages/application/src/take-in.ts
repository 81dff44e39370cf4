/**
 * Takes a request in: what it tells is checked and brought to the form in which it is kept.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Finding } from '@plazo/domain/findings'
import { lintIntake, type Intake, type IntakeRequest } from '@plazo/domain/intake'
import { isCase, mayRepeat, type OpenCases } from '@plazo/domain/open-cases'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Ticket } from '@plazo/domain/ticket'
import type { TicketStore } from './ticket-store.ts'

/** What a customer tells beside subject and description, as a request brings it. */
export type GivenForm = Pick<
  IntakeRequest,
  'fields' | 'menuPath' | 'identity' | 'callback' | 'statements' | 'notDuplicateOf'
>

export type Taking = {
  desk: Desk
  policy: Policy
  organisationId: string
  /** What the organisation's account says of its open tickets. */
  cases: OpenCases | undefined
  request: IntakeRequest
}

/** An organisation with more open tickets than these is looked through no further. */
const OPEN_TICKETS = 100

/** @throws Refusal `intake/refused` with every finding at once; `ticket/duplicate` when that is all there is. */
export async function takeIn(store: TicketStore, taking: Taking): Promise<Omit<Intake, 'findings'>> {
  const { findings, open, ...intake } = await findingsFor(store, taking)
  const refusing = findings.filter(({ severity }) => severity === 'refuses')
  if (refusing.length === 0) return intake
  const [repeated] = refusing.flatMap((finding) => (finding.code === 'subject/repeats' ? [finding.facts.ticketId] : []))
  const original = open.find(({ id }) => id === repeated)
  if (original && refusing.every(({ code }) => code === 'subject/repeats')) {
    const { id: ticketId, subject, state } = original
    throw new Refusal({ code: 'ticket/duplicate', facts: { ticketId, subject, state } })
  }
  const { score } = intake.form.completeness
  throw new Refusal({ code: 'intake/refused', facts: { findings: refusing, score } })
}

type Open = Pick<Ticket, 'id' | 'subject' | 'state'>

/**
 * What intake finds, and the open tickets it was compared with: they are read only where one of them may tell the same.
 *
 * @param taking With `asksBefore` it is compared also where repeating is allowed: whoever has not opened yet may want to
 *   go on in the one there is.
 */
export async function findingsFor(
  store: TicketStore,
  { desk, policy, organisationId, cases, request, asksBefore = false }: Taking & { asksBefore?: boolean },
): Promise<Intake & { open: readonly Open[] }> {
  const alone = lintIntake({ desk, policy }, request)
  const { subject } = alone
  const compares = asksBefore || (isCase(policy) && mayRepeat(desk, cases, { ...request, subject }))
  if (!compares) return { ...alone, open: [] }
  const open = await openTickets(store, organisationId)
  return { ...lintIntake({ desk, policy }, request, open), open }
}

/** What could be told better next time. The same for the same request, whatever else is open by now. */
export function adviceFor({ desk, policy, request }: Omit<Taking, 'organisationId' | 'cases'>): readonly Finding[] {
  return lintIntake({ desk, policy }, request).findings.filter(({ severity }) => severity === 'advises')
}

async function openTickets(store: TicketStore, organisationId: string): Promise<readonly Open[]> {
  const by = { list: 'organisation', organisationId } as const
  const { rows } = await store.list({ by, states: ['open', 'pending', 'resolved'], limit: OPEN_TICKETS })
  return rows
}
