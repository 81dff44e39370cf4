/**
 * Sentences that many letters share, in Spanish.
 * @module
 */
import type { ClockKind, LadderStep } from '@plazo/domain/policy'
import { sentences, type MailFacts } from './mail-catalogue.ts'

export const CLOCKS = {
  firstResponse: 'primera respuesta',
  nextResponse: 'siguiente respuesta',
  resolution: 'solución',
} as const satisfies Record<ClockKind, string>

export const SILENCE = {
  ping: (at) => `Si no tenemos noticias suyas, se lo recordaremos el ${at}.`,
  notice: (at) => `Si no tenemos noticias suyas, le avisaremos otra vez el ${at}.`,
  'lower-priority': (at) => `Si no tenemos noticias suyas, bajaremos la prioridad del caso el ${at}.`,
  close: (at) => `Si no tenemos noticias suyas, cerraremos el caso el ${at}.`,
} as const satisfies Record<LadderStep['kind'], (at: string) => string>

/** What is promised while it can still be kept. */
export function promise(due: MailFacts['due']): string | undefined {
  return due && !due.broken ? `Nos comprometemos: ${CLOCKS[due.clock]} antes del ${due.at}.` : undefined
}

/** What the plan still covers, where it counts tickets. */
export function quotaLeft({ left, of, until, later }: NonNullable<MailFacts['quota']>): string {
  const now =
    left === 0
      ? `ya no le quedan casos de los ${of} que tenía`
      : `le ${left === 1 ? 'queda' : 'quedan'} ${left} de ${of} casos`
  const after = later === undefined ? '' : `, y ${later} más que ${later === 1 ? 'vence' : 'vencen'} después`
  return `A su institución ${now} hasta el ${until}${after}.`
}

/** What the customer does next, and what happens by itself if he does not. */
export function answerUs({ readersTurn, silence }: Pick<MailFacts, 'readersTurn' | 'silence'>): string {
  const move = readersTurn ? 'Le toca a usted: responda en el caso.' : 'Puede responder en el caso.'
  return sentences(move, silence && SILENCE[silence.step](silence.at))
}

/** What the desk does next, and by when. */
export function attend(due: MailFacts['due']): string {
  if (!due) return 'Le toca al equipo: responda en el caso.'
  return due.broken
    ? `Le toca al equipo: la ${CLOCKS[due.clock]} venció el ${due.at}.`
    : `Le toca al equipo: ${CLOCKS[due.clock]} antes del ${due.at}.`
}
