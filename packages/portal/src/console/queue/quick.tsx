/**
 * What is done most with a row, in a line below it.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { KeyButton } from '../keys/key-button.tsx'
import { useMe } from '../me.ts'
import { useTeams } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { say } from '../toast.tsx'
import { type Assignee, useAssign } from './assign.ts'
import { focusRow } from './focus-row.ts'
import type { Row } from './lists.ts'
import { useBoard } from './use-board.ts'

export function Quick({ row, onDone }: { row: Row; onDone: () => void }) {
  const words = useConsoleTexts().queue
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => line.current?.querySelector('button')?.focus(), [])
  const done = () => {
    onDone()
    focusRow(row.id)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(row.id)
    say(words.copied(row.id))
    done()
  }
  return (
    <div
      role="toolbar"
      aria-label={words.quickOf(row.subject)}
      className="buttons"
      ref={line}
      onKeyDown={({ key }) => key === 'Escape' && done()}
    >
      <Giving row={row} done={done} />
      <button type="button" className="button quiet slim" onClick={() => void copy()}>
        {words.copy(row.id)}
      </button>
    </div>
  )
}

function Giving({ row, done }: { row: Row; done: () => void }) {
  const words = useConsoleTexts().queue
  const me = useMe()
  const next = useNextAgent(row)
  const assign = useAssign()
  const give = (to: Assignee | undefined) => () => {
    done()
    void assign(row, to)
  }
  return (
    <>
      {me && row.assignee !== me.name && <KeyButton action="take" onPress={give(me)} />}
      {next && (
        <button type="button" className="button quiet slim" onClick={give(next)}>
          {words.giveTo(next.name, next.has)}
        </button>
      )}
      {row.assignee !== undefined && (
        <button type="button" className="button quiet slim" onClick={give(undefined)}>
          {words.giveBack}
        </button>
      )}
    </>
  )
}

/** Of those who are here the one with the fewest tickets that wait for an answer. */
function useNextAgent(row: Row): (Assignee & { has: number }) | undefined {
  const me = useMe()
  const { lists } = useBoard()
  const team = useTeams().find(({ id }) => id === row.team)
  const [loads] = useState(() => Map.groupBy(lists.queue.rows, ({ assignee }) => assignee))
  const others = (team?.agents ?? []).filter(({ id, name, away }) => !away && name !== row.assignee && id !== me?.id)
  const agents = others.filter(({ role }) => role === 'agent')
  // As tickets are given out: leads take them where there is nobody else to.
  return (agents.length > 0 ? agents : others)
    .map(({ id, name }) => ({ id, name, has: loads.get(name)?.length ?? 0 }))
    .toSorted((a, b) => a.has - b.has)[0]
}
