/**
 * The letter to somebody known whose form on the page opens no ticket: why, and what to do now. It holds no more of what
 * was typed than the subject: it may have been typed by anybody.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { FormLetter } from '@plazo/domain/letters'
import type { AnyRefusal } from '@plazo/domain/refusal'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { findingWording } from './findings.ts'
import { sentences } from './mail-catalogue.ts'
import { asHtml, asText, type Layout } from './mail-layout.ts'
import type { MailContent, Sender } from './notice-mail.ts'
import { problemWording } from './problems.ts'

type Words = { title: string; happened: (reason: string) => string; stranger: string; link: string }

const WORDS: Readonly<Record<Locale, Words>> = {
  es: {
    title: 'No abrimos un caso con su solicitud',
    happened: (reason) => `Nos llegó su solicitud por el formulario y no abrimos un caso. ${reason}.`,
    stranger: 'Si no la envió usted, no haga nada.',
    link: 'Entrar a la mesa de ayuda',
  },
  en: {
    title: 'We opened no ticket for your request',
    happened: (reason) => `Your request reached us by the form, and we opened no ticket. ${reason}.`,
    stranger: 'If it was not you who sent it, do nothing.',
    link: 'Go to the help desk',
  },
}

export function formMail(
  { desk, portalUrl }: Pick<Sender, 'desk' | 'portalUrl'>,
  { reader: { locale, name }, subject, reason }: FormLetter,
): MailContent {
  const words = WORDS[locale]
  const catalogue = CATALOGUES[locale]
  const wording = problemWording({ desk, locale }, reason)
  const layout: Layout = {
    locale,
    title: words.title,
    greeting: catalogue.greeting(cleanLine(name)),
    happened: words.happened(cleanLine(wording.title)),
    todo: sentences(cleanText(wording.detail), ...foundIn(reason, locale), words.stranger),
    facts: [[catalogue.labels.subject, cleanLine(subject)]],
    link: { label: words.link, url: portalUrl },
    footer: catalogue.footer(desk.name, desk.contacts.mail),
  }
  return { subject: `${words.title} - ${desk.name}`, text: asText(layout), html: asHtml(layout) }
}

function foundIn({ code, facts }: AnyRefusal, locale: Locale): readonly string[] {
  return code === 'intake/refused' ? facts.findings.map((finding) => cleanLine(findingWording(locale, finding))) : []
}
