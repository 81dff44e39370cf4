import type { Locale } from '@plazo/domain/desk'
import type { portalEs } from './portal-es.ts'

/** Spanish is the type: what English lacks does not compile. */
export type PortalTexts = typeof portalEs

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { es: 'Español', en: 'English' }

/** The texts of the portal, loaded in the language that is read. */
export const PORTAL_TEXTS: Readonly<Record<Locale, () => Promise<PortalTexts>>> = {
  es: async () => (await import('./portal-es.ts')).portalEs,
  en: async () => (await import('./portal-en.ts')).portalEn,
}
