import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { say } from '../toast.tsx'
import { dropView, isSame, keepView, useKeptViews } from './kept-views.ts'
import { filtersOf, type QueueSearch } from './queue-search.ts'

/** Keeps what is shown under a name, or lets go what is kept. */
export function KeepView({ search }: { search: QueueSearch }) {
  const words = useConsoleTexts().queue
  const navigate = useNavigate()
  const me = useMe()
  const id = useId()
  const [name, setName] = useState('')
  const kept = useKeptViews(me?.id).find((view) => isSame(view.search, search))
  if (!me) return null
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    keepView(me.id, { name: name.trim(), search })
    say(words.keptAs(name.trim()))
    setName('')
  }
  const drop = (view: string) => {
    dropView(me.id, view)
    say(words.dropped(view))
  }
  return (
    <form className="keep" onSubmit={keep}>
      <div className="field">
        <label htmlFor={id}>{words.keepAs}</label>
        <input id={id} value={name} maxLength={40} onChange={({ target }) => setName(target.value)} />
      </div>
      <button type="submit" className="button quiet slim">
        {words.keep}
      </button>
      {kept && (
        <button type="button" className="button quiet slim" onClick={() => drop(kept.name)}>
          {words.drop(kept.name)}
        </button>
      )}
      {filtersOf(search).length > 0 && (
        <button
          type="button"
          className="button quiet slim"
          onClick={() => void navigate({ to: '.', search: search.view ? { view: search.view } : {} })}
        >
          {words.clear}
        </button>
      )}
    </form>
  )
}
