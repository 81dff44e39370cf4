import { LOCALES } from '@plazo/domain/desk'
import { PORTAL_TEXTS } from '@plazo/messages/portal'
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
          {PORTAL_TEXTS[each].language}
        </button>
      ))}
    </footer>
  )
}
