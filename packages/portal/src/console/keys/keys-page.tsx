/**
 * Every action with its key, and how to give it another one.
 * @module
 */
import { type KeyboardEvent, useState } from 'react'
import { useTitle } from '../../shared/title.ts'
import { useConsoleTexts } from '../texts.ts'
import { ACTION_IDS, type ActionId, bindings, refusalOf, useBindings } from './bindings.ts'
import { chordOf, printed } from './chords.ts'

export function KeysPage() {
  const words = useConsoleTexts().keys
  const { told, give, reset } = useGiving()
  useTitle(words.title)
  return (
    <div className="page stack keys-page">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.action}</th>
            <th scope="col" colSpan={3}>
              {words.key}
            </th>
          </tr>
        </thead>
        <tbody>
          {ACTION_IDS.map((id) => (
            <Line key={id} id={id} give={give} refused={told?.id === id && told.isNo ? told.text : undefined} />
          ))}
        </tbody>
      </table>
      <p className="buttons">
        <button type="button" className="button quiet slim" onClick={reset}>
          {words.reset}
        </button>
      </p>
      <p className="heard" role="status">
        {told && !told.isNo && told.text}
      </p>
    </div>
  )
}

/** What came of the last change, and how to make another one. */
function useGiving() {
  const words = useConsoleTexts().keys
  const [told, setTold] = useState<{ id?: ActionId; text: string; isNo: boolean }>()
  const give = (id: ActionId, chord: string) => {
    const no = chord === '' ? undefined : refusalOf(id, chord)
    const name = printed(chord)
    if (no?.reason === 'taken') return setTold({ id, text: words.taken(name, words.actions[no.by]), isNo: true })
    if (no) return setTold({ id, text: words.reserved(name), isNo: true })
    bindings.set(id, chord)
    setTold({ id, text: words.now(words.actions[id], chord === '' ? words.none : name), isNo: false })
  }
  const reset = () => {
    bindings.reset()
    setTold({ text: words.wasReset, isNo: false })
  }
  return { told, give, reset }
}

type LineProps = { id: ActionId; give: (id: ActionId, chord: string) => void; refused: string | undefined }

function Line({ id, give, refused }: LineProps) {
  const words = useConsoleTexts().keys
  const chord = useBindings()[id]
  const name = words.actions[id]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{chord === '' ? words.none : <kbd className="cap">{printed(chord)}</kbd>}</td>
      <td>
        <Catch name={words.changeOf(name)} onCaught={(caught) => give(id, caught)} />
        {refused !== undefined && (
          <p className="error" role="alert">
            {refused}
          </p>
        )}
      </td>
      <td>
        {chord !== '' && (
          <button type="button" className="plain" aria-label={words.removeOf(name)} onClick={() => give(id, '')}>
            {words.remove}
          </button>
        )}
      </td>
    </tr>
  )
}

/** A button that takes the next key for itself; after one that begins others, as `g`, the next two. */
function Catch({ name, onCaught }: { name: string; onCaught: (chord: string) => void }) {
  const words = useConsoleTexts().keys
  const all = useBindings()
  const [waits, setWaits] = useState<{ first: string }>()
  const hear = (event: KeyboardEvent) => {
    if (!waits || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const chord = chordOf(event.nativeEvent)
    if (event.key === 'Escape') return setWaits(undefined)
    if (chord === undefined) return
    const begins = ACTION_IDS.some((id) => all[id].startsWith(`${chord} `))
    if (waits.first === '' && begins) return setWaits({ first: chord })
    setWaits(undefined)
    onCaught(waits.first === '' ? chord : `${waits.first} ${chord}`)
  }
  const said = waits && `${waits.first === '' ? words.press : words.pressNext(printed(waits.first))} ${words.cancel}`
  return (
    <button
      type="button"
      className="plain"
      aria-label={said ?? name}
      onClick={() => setWaits({ first: '' })}
      onBlur={() => setWaits(undefined)}
      onKeyDown={hear}
    >
      {said ?? words.changeShort}
    </button>
  )
}
