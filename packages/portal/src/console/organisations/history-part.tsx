import { useConsoleTexts } from '../texts.ts'
import { type Ledger, useDeskDays, useLedger } from './account.ts'
import { Part } from './part.tsx'

/** What else was done to the account in the month, and by whom. */
export function HistoryPart({ organisationId, month }: { organisationId: string; month: string | undefined }) {
  const words = useConsoleTexts().office.history
  const ledger = useLedger(organisationId, month)
  const days = useDeskDays()
  const lines = ledger.data?.history ?? []
  if (lines.length === 0) return null
  return (
    <Part title={words.title}>
      <ul className="lines">
        {lines.map((line, index) => (
          <li key={`${line.at} ${index}`}>
            <time dateTime={line.at}>{days.moment(line.at)}</time> {wordOf(words.kinds, line.kind) ?? words.other}
            <span className="quiet-text"> {[actorOf(words, line.actor), ...aboutOf(line)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type Line = Ledger['history'][number]

function wordOf(kinds: Readonly<Record<string, string>>, kind: string): string | undefined {
  return kinds[kind]
}

function actorOf({ machine, system }: { machine: string; system: string }, { role, id }: Line['actor']): string {
  if (role === 'system') return system
  return role === 'machine' ? `${machine} (${id ?? ''})` : (id ?? '')
}

function aboutOf({ contactId, plan, paidUntil, reason, pack, score, grant }: Line): readonly string[] {
  const facts = [contactId, plan, paidUntil, pack, reason, score === undefined ? undefined : `${score} %`]
  return [...facts, grant === undefined ? undefined : `+${grant.amount}`].filter((fact) => fact !== undefined)
}
