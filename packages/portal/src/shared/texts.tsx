/**
 * The reader's language, and all texts in it; what says times is shown anew when his zone is another.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { PortalTexts } from '@plazo/messages/portal'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { keepLocale, textsIn } from './locale.ts'
import { watchZone, zoneOf } from './time/own-zone.ts'
import { useNow } from './time/use-now.ts'

type Told = { locale: Locale; texts: PortalTexts }
type Reader = Told & { choose: (locale: Locale) => void }

const Reader = createContext<Reader | undefined>(undefined)

/** @param first What it begins with. */
export function ReaderProvider({ first, children }: { first: Told; children: ReactNode }) {
  const [{ locale, texts }, tell] = useState(first)
  useSyncExternalStore(watchZone, zoneOf)
  document.documentElement.lang = locale
  useEffect(() => keepLocale(locale), [locale])
  const choose = (next: Locale) => {
    // Without a connection it stays as it is.
    textsIn(next).then(
      (told) => tell({ locale: next, texts: told }),
      () => undefined,
    )
  }
  return <Reader value={{ locale, texts, choose }}>{children}</Reader>
}

export function useReader(): Reader {
  const reader = useContext(Reader)
  if (!reader) throw new Error('nobody reads here')
  return reader
}

/** What {@link moment} wants to know. */
export function useReading() {
  const { locale, texts } = useReader()
  return { locale, now: useNow(), ...texts.days }
}
