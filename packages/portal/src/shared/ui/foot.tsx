import { LOCALES } from '@plazo/domain/desk'
import { LANGUAGE_NAMES } from '@plazo/messages/portal'
import { useReader } from '../texts.tsx'

/** Each language by its own name. */
export function Foot() {
  const { locale, choose } = useReader()
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
    </footer>
  )
}
