/**
 * The language to begin with, and its texts.
 * @module
 */
import { LOCALES, type Locale } from '@plazo/domain/desk'
import { PORTAL_TEXTS, type PortalTexts } from '@plazo/messages/portal'

const KEPT = 'plazo.language'

/** A choice made here before, else the first of the browser's languages that there is. */
export function preferredLocale(): Locale {
  const wishes = [localStorage.getItem(KEPT) ?? '', ...navigator.languages]
  for (const wish of wishes) {
    const known = LOCALES.find((locale) => wish.toLowerCase().startsWith(locale))
    if (known) return known
  }
  return 'es'
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT, locale)
}

/** @throws Error without a connection, unless they were read before. */
export async function textsIn(locale: Locale): Promise<PortalTexts> {
  return PORTAL_TEXTS[locale]()
}
