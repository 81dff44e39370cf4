/**
 * The views of the queue, each with how much it has.
 * @module
 */
import { Link, useMatch, useNavigate } from '@tanstack/react-router'
import { Cap } from '../keys/key-button.tsx'
import { useKeys } from '../keys.ts'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { isSame, useKeptViews } from './kept-views.ts'
import { type QueueSearch, VIEWS } from './queue-search.ts'
import { useBoard } from './use-board.ts'
import { countOf } from './views.ts'

const KEYED = ['inbox', 'breaching', 'mine'] as const

export function ViewsMenu() {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const me = useMe()
  const { search } = useBoard()
  const kept = useKeptViews(me?.id)
  const team = search.team === undefined ? {} : { team: search.team }
  const go = (to: QueueSearch) => () => void navigate({ to: '/', search: to })
  useKeys({ inbox: go(team), mine: go({ ...team, view: 'mine' }), breaching: go({ ...team, view: 'breaching' }) })
  return (
    <>
      {VIEWS.map((view) => {
        const to = { ...team, ...(view !== 'inbox' && { view }) }
        const action = KEYED.find((each) => each === view)
        return (
          <ViewLink key={view} to={to} name={words.queue.views[view]} action={action} isLate={view === 'breached'} />
        )
      })}
      {kept.length > 0 && <h2>{words.queue.kept}</h2>}
      {kept.map(({ name, search: to }) => (
        <ViewLink key={name} to={to} name={name} />
      ))}
    </>
  )
}

type ViewLinkProps = {
  to: QueueSearch
  name: string
  action?: (typeof KEYED)[number] | undefined
  isLate?: boolean
}

function ViewLink({ to, name, action, isLate = false }: ViewLinkProps) {
  const { search, lists, now, queries } = useBoard()
  const { count, more } = countOf(to, lists, now)
  const isHere = useMatch({ from: '/board', shouldThrow: false }) !== undefined
  const isKnown = queries.queue.isSuccess && queries.assigned.isSuccess && queries.unassigned.isSuccess
  return (
    <Link
      to="/"
      search={to}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={isHere && isSame(to, search) ? 'page' : undefined}
    >
      {name} {action && <Cap of={action} />}
      <span className={isLate && count > 0 ? 'count late' : 'count'}>{isKnown && `${count}${more ? '+' : ''}`}</span>
    </Link>
  )
}
