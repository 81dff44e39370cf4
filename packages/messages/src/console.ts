import type { Locale } from '@plazo/domain/desk'
import { consoleEn } from './console-en.ts'
import { consoleEs } from './console-es.ts'

/** Spanish is the type: what English lacks does not compile. */
export type ConsoleTexts = typeof consoleEs

/** The texts of the agents' console in every language. */
export const CONSOLE_TEXTS: Readonly<Record<Locale, ConsoleTexts>> = { es: consoleEs, en: consoleEn }
