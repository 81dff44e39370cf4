import { LOCALES } from '@plazo/domain/desk'
import { LANGUAGE_NAMES } from '@plazo/messages/portal'
import { useReader } from '../texts.tsx'
import { useZoneNote } from '../time/zone-note.ts'

/** Each language by its own name; and by whose clock the times are, where it is not that of this machine. */
export function Foot() {
  const { locale, choose } = useReader()
  const note = useZoneNote()
  return (
    <footer className="foot">
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          className="plain"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => choose(each)}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
      {note !== undefined && <span className="quiet-text">{note}</span>}
    </footer>
  )
}
