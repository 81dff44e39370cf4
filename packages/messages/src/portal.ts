import type { Locale } from '@plazo/domain/desk'
import { portalEn } from './portal-en.ts'
import { portalEs } from './portal-es.ts'

/** Spanish is the type: what English lacks does not compile. */
export type PortalTexts = typeof portalEs

/** The texts of the portal in every language. */
export const PORTAL_TEXTS: Readonly<Record<Locale, PortalTexts>> = { es: portalEs, en: portalEn }
