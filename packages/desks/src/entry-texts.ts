/**
 * How people get in at the sample desks, with terms and privacy notice as a small vendor writes them.
 * @module
 */
import type { EntryRules, Text, VisitorRules } from '@plazo/domain/desk'

type Vendor = {
  name: string
  mail: string
  registration: EntryRules['registration']
  help: Text
  visitors?: VisitorRules
}

/** The day these words were written. */
const VERSION = '2026-01-01'

export function entryAt({ name, mail, registration, help, visitors }: Vendor): EntryRules {
  return {
    registration,
    help,
    ...(visitors && { visitors }),
    terms: { version: VERSION, terms: termsOf(name), privacy: privacyOf(name, mail) },
  }
}

function termsOf(name: string): Text {
  return {
    es: `Esta mesa de ayuda es para clientes de ${name}. Su acceso es personal: no lo comparta. Lo que escriba y adjunte aquí debe poder verlo quien le atiende y su propia organización. Los plazos de respuesta son los que se muestran antes de enviar cada caso.`,
    en: `This help desk is for customers of ${name}. Your sign-in is yours alone: do not share it. Whatever you write and attach here may be seen by whoever attends to you and by your own organisation. The times to answer are those shown before each ticket is sent.`,
  }
}

function privacyOf(name: string, mail: string): Text {
  return {
    es: `${name} usa su nombre, su correo y, si lo da, su teléfono solo para atender sus casos y avisarle de ellos. No los vende ni los usa para publicidad. Puede pedir que se los muestren, se corrijan o se borren en ${mail}.`,
    en: `${name} uses your name, your mail address and, if you give it, your phone only to attend to your tickets and to tell you of them. It sells them to nobody and uses them for no advertising. Ask ${mail} to see them, to have them corrected or erased.`,
  }
}
