/**
 * The letter to whoever asked to be let in.
 * @module
 */
import { policyAt, type Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { EntryLetter } from '@plazo/domain/letters'
import { isTimeZone } from '@plazo/domain/time-zone'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine } from './clean-text.ts'
import { localTime } from './local-time.ts'
import { asHtml, asText } from './mail-layout.ts'
import type { MailContent, Sender } from './notice-mail.ts'

type Words = { title: string; happened: string; todo: string; link: string }

type Letters = {
  open: (until: string) => Words
  known: Words
  /** Whoever reads it has no ticket to answer in. */
  footer: (desk: string, mail: string) => string
}

const LETTERS: Readonly<Record<Locale, Letters>> = {
  es: {
    open: (until) => ({
      title: 'Active su acceso',
      happened: 'Ya puede entrar a la mesa de ayuda. Falta que elija su contraseña.',
      todo: `El enlace sirve una vez y vence el ${until}. Si usted no pidió entrar, no haga nada.`,
      link: 'Elegir mi contraseña',
    }),
    known: {
      title: 'Usted ya tiene acceso',
      happened: 'Alguien pidió acceso con este correo, y usted ya lo tiene.',
      todo: 'Entre con su contraseña. Si no la recuerda, puede cambiarla al entrar. Si no fue usted, no haga nada.',
      link: 'Entrar',
    },
    footer: (desk, mail) => `Este correo lo envía ${desk} por sí solo. ¿Algo no funciona? Escriba a ${mail}.`,
  },
  en: {
    open: (until) => ({
      title: 'Activate your sign-in',
      happened: 'You may come in. All that is missing is a password of your own.',
      todo: `The link works once and expires on ${until}. If you did not ask to be let in, do nothing.`,
      link: 'Choose my password',
    }),
    known: {
      title: 'You are in already',
      happened: 'Somebody asked to be let in with this mail, and you are in already.',
      todo: 'Sign in with your password. You can set another one there if you forgot it. If it was not you, do nothing.',
      link: 'Sign in',
    },
    footer: (desk, mail) => `This mail was sent by ${desk} by itself. Does something not work? Write to ${mail}.`,
  },
}

/** The token stands behind `#`: no server on the way, and no log, gets to see it. */
export function entryMail(
  { desk, portalUrl }: Pick<Sender, 'desk' | 'portalUrl'>,
  { reader, link }: EntryLetter,
  at: Instant,
): MailContent {
  const { locale, name, timeZone } = reader
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : policyAt(desk, at).calendar.timeZone
  const { link: label, ...words } = link
    ? LETTERS[locale].open(localTime(link.expiresAt, { locale, timeZone: zone }))
    : LETTERS[locale].known
  const layout = {
    locale,
    ...words,
    greeting: CATALOGUES[locale].greeting(cleanLine(name)),
    facts: [],
    link: { label, url: link ? `${portalUrl}/activate#${link.token}` : portalUrl },
    footer: LETTERS[locale].footer(desk.name, desk.contacts.mail),
  }
  return { subject: `${words.title} - ${desk.name}`, text: asText(layout), html: asHtml(layout) }
}
