/**
 * What was told with a ticket at its opening beside its description: the answers to its topic's form, whom to call, and
 * who wrote.
 * @module
 */
import { useConsoleTexts } from '../texts.ts'
import type { Ticket } from './use-ticket.ts'

export function Opened({ form }: { form: Ticket['form'] }) {
  const words = useConsoleTexts().ticket
  if (!form) return null
  const { fields, menuPath, callback, identity = {}, statements } = form
  const told: readonly (readonly [string, string | undefined])[] = [
    ...fields.map(({ label, value }) => [label, String(value)] as const),
    [words.path, menuPath],
    [words.callback, callback && [callback.phone, callback.name, callback.when].filter(Boolean).join(' · ')],
    [words.identity, Object.values(identity).join(' · ')],
    [words.statements, statements.map(({ label }) => label).join(' ')],
  ]
  const given = told.filter(([, value]) => value !== undefined && value !== '')
  if (given.length === 0) return null
  return (
    <dl className="opened" aria-label={words.form}>
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
