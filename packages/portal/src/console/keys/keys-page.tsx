/**
 * Every action with its key, and how to give it another one.
 * @module
 */
import { useTitle } from '../../shared/title.ts'
import { useConsoleTexts } from '../texts.ts'
import { ACTION_IDS, useBindings } from './bindings.ts'
import { printed } from './chords.ts'

export function KeysPage() {
  const words = useConsoleTexts()
  const all = useBindings()
  useTitle(words.keys.title)
  return (
    <div className="page stack">
      <h1>{words.keys.title}</h1>
      <p>{words.keys.lead}</p>
      <table className="keys">
        <tbody>
          {ACTION_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">{words.keys.actions[id]}</th>
              <td>{all[id] !== '' && <kbd className="cap">{printed(all[id])}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
