/**
 * What the desk says when it says no to a file, in Spanish.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

export const FILE_PROBLEMS_ES = {
  'upload/unknown': () => ({
    title: 'Ese archivo ya no está disponible',
    detail: 'Se envió antes, pasó su tiempo o no es suyo. Quítelo y adjúntelo de nuevo.',
  }),
  'upload/infected': ({ name }) => ({
    title: 'El archivo tiene un virus',
    detail: `"${name}" tiene un virus y no se recibió. Quítelo y envíe el caso sin él, o adjunte una copia limpia.`,
  }),
  'upload/refused': ({ name }) => ({
    title: 'El archivo no es lo que dice ser',
    detail: `"${name}" no se pudo reconocer como una imagen, un PDF o una hoja de cálculo. Guárdelo de nuevo en uno de esos formatos y adjúntelo otra vez.`,
  }),
  'file/unknown': () => ({
    title: 'No encontramos ese archivo',
    detail: 'Vuelva al caso y ábralo desde ahí.',
  }),
  'file/waiting': ({ name }) => ({
    title: 'El archivo se está revisando',
    detail: `"${name}" se podrá descargar en cuanto se sepa que no tiene virus. Inténtelo en un minuto.`,
  }),
  'file/removed': ({ name }) => ({
    title: 'El archivo se retiró',
    detail: `"${name}" no pasó la revisión y se eliminó. Pida o envíe una copia limpia en este caso.`,
  }),
} as const satisfies Partial<ProblemTexts>
