import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useReader } from '../../shared/texts.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useFocusWrong } from '../../shared/ui/focus-wrong.ts'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { say } from '../toast.tsx'
import { dropView, isSame, keepView, useKeptViews } from './kept-views.ts'
import { filtersOf, type QueueSearch } from './queue-search.ts'

const LONGEST_CHARACTERS = 40

/** Keeps what is shown under a name, or lets go what is kept. */
export function KeepView({ search }: { search: QueueSearch }) {
  const words = useConsoleTexts().queue
  const me = useMe()
  const { texts } = useReader()
  const [name, setName] = useState('')
  const [isMissing, miss] = useState(false)
  const form = useFocusWrong<HTMLFormElement>(isMissing)
  if (!me) return null
  const keep = (event: FormEvent) => {
    event.preventDefault()
    miss(name.trim() === '')
    if (name.trim() === '') return
    keepView(me.id, { name: name.trim(), search })
    say(words.keptAs(name.trim()))
    setName('')
  }
  return (
    <form className="keep" ref={form} onSubmit={keep}>
      <Field
        label={words.keepAs}
        value={name}
        onChange={(typed) => setName(typed.slice(0, LONGEST_CHARACTERS))}
        error={isMissing ? texts.required : undefined}
      />
      <button type="submit" className="button quiet slim">
        {words.keep}
      </button>
      <LetGo personId={me.id} search={search} />
    </form>
  )
}

/** Of the view that is kept, and of the filters that there are. */
function LetGo({ personId, search }: { personId: string; search: QueueSearch }) {
  const words = useConsoleTexts().queue
  const navigate = useNavigate()
  const kept = useKeptViews(personId).find((view) => isSame(view.search, search))
  const drop = (view: string) => {
    dropView(personId, view)
    say(words.dropped(view))
  }
  const clear = () => void navigate({ to: '.', search: search.view ? { view: search.view } : {} })
  return (
    <>
      {kept && (
        <button type="button" className="button quiet slim" onClick={() => drop(kept.name)}>
          {words.drop(kept.name)}
        </button>
      )}
      {filtersOf(search).length > 0 && (
        <button type="button" className="button quiet slim" onClick={clear}>
          {words.clear}
        </button>
      )}
    </>
  )
}
