/**
 * What the desk says when it does not open a ticket yet, in Spanish.
 * @module
 */
import type { Stage } from '@plazo/domain/intake-policy'
import type { ProblemTexts } from './problem-catalogue.ts'

const STAGES = {
  welcome: 'la bienvenida',
  data: 'los datos',
  report: 'el reporte',
  solution: 'la solución',
  farewell: 'la despedida',
} as const satisfies Record<Stage, string>

const STATES = { open: 'abierto', pending: 'pendiente', resolved: 'resuelto', closed: 'cerrado' } as const

export const INTAKE_PROBLEMS_ES = {
  'ticket/duplicate': ({ ticketId, subject, state }) => ({
    title: 'Ya hay un caso abierto como este',
    detail: `El caso ${ticketId} ("${subject}") está ${STATES[state]} y parece el mismo: escriba en él y no perderá su lugar. Si es otro, diga que no repite ese y vuelva a enviarlo.`,
  }),
  'intake/refused': () => ({
    title: 'Falta algo para poder atenderle',
    detail: 'Corrija lo señalado y vuelva a enviar. No se abrió ningún caso y ningún plazo corre todavía.',
  }),
  'stage/skipped': ({ next, wanted }) => ({
    title: 'La conversación todavía no llega ahí',
    detail: `Antes de pasar a ${STAGES[wanted]} falta ${STAGES[next]}. Lleve la conversación hasta ahí y repita esto.`,
  }),
} as const satisfies Partial<ProblemTexts>
