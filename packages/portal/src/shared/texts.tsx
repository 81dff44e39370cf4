/**
 * The reader's language, and all texts in it.
 * @module
 */
import { LOCALES, type Locale } from '@plazo/domain/desk'
import { PORTAL_TEXTS, type PortalTexts } from '@plazo/messages/portal'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useNow } from './time/desk-time.ts'

const KEPT = 'plazo.language'

type Reader = { locale: Locale; texts: PortalTexts; choose: (locale: Locale) => void }

const Reader = createContext<Reader>({ locale: 'es', texts: PORTAL_TEXTS.es, choose: () => undefined })

export function ReaderProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(preferred)
  document.documentElement.lang = locale
  useEffect(() => localStorage.setItem(KEPT, locale), [locale])
  return <Reader value={{ locale, texts: PORTAL_TEXTS[locale], choose: setLocale }}>{children}</Reader>
}

export function useReader(): Reader {
  return useContext(Reader)
}

/** What {@link moment} wants to know. */
export function useReading() {
  const { locale, texts } = useReader()
  return { locale, now: useNow(), ...texts.days }
}

/** A choice made here before, else the first of the browser's languages that there is. */
function preferred(): Locale {
  const wishes = [localStorage.getItem(KEPT) ?? '', ...navigator.languages]
  for (const wish of wishes) {
    const known = LOCALES.find((locale) => wish.toLowerCase().startsWith(locale))
    if (known) return known
  }
  return 'es'
}
