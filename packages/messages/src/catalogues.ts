import type { Locale } from '@plazo/domain/desk'
import type { MailCatalogue } from './mail-catalogue.ts'
import { en } from './mail-en.ts'
import { es } from './mail-es.ts'

/** The letters in every language. */
export const CATALOGUES: Readonly<Record<Locale, MailCatalogue>> = { es, en }
