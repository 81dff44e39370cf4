/**
 * What intake asks to be written instead, in Spanish.
 * @module
 */
import type { FindingTexts } from './findings.ts'

const list = (items: readonly string[]) => items.join(', ')

const DATA = {
  name: 'su nombre y apellido',
  mobile: 'su celular',
  mail: 'su correo',
  organisation: 'el nombre de su organización',
} as const

export const FINDINGS_ES: FindingTexts = {
  'subject/grammar': ({ modules, module, suggestion }) =>
    suggestion === undefined
      ? `Empiece con el módulo y una coma, y diga el caso: "${module ?? modules[0] ?? ''}, …". Módulos: ${list(modules)}.`
      : `Escriba el módulo, una coma y el caso. Por ejemplo: "${suggestion}".`,
  'subject/no-case': ({ modules, module }) =>
    `Este asunto no dice qué pasa. Escriba el módulo, una coma y el caso en pocas palabras: "${module ?? modules[0] ?? ''}, …". Módulos: ${list(modules)}.`,
  'subject/repeats': ({ ticketId, subject }) =>
    `El caso ${ticketId} ("${subject}") sigue abierto y parece el mismo: escriba en él. Si es otro, diga que no lo repite.`,
  'description/missing': () => 'Cuente qué pasó, dónde y qué esperaba que pasara.',
  'description/too-little': ({ words, minimum }) =>
    `Cuente un poco más: qué hizo, qué pasó y qué esperaba. Escriba al menos ${minimum} palabras distintas; van ${words}.`,
  'description/several': () =>
    'Parece que pide más de una cosa. Abra un caso para cada una: así cada una tiene su plazo y su respuesta.',
  'field/missing': ({ label }) => `Falta un dato: ${label.es}.`,
  'field/helpful': ({ label }) => `Si lo tiene a la mano, agregue este dato y le preguntaremos menos: ${label.es}.`,
  'field/not-asked': ({ name, asked }) =>
    asked.length === 0
      ? `Este tema no pide "${name}". Quítelo, o póngalo en la descripción.`
      : `Este tema no pide "${name}". Los datos que pide son: ${list(asked)}.`,
  'field/no-number': ({ label, least }) =>
    `${label.es}: escriba un número${least === undefined ? '' : ` de ${least} o más`}, sin letras ni separador de miles.`,
  'field/no-day': ({ label }) => `${label.es}: escriba una fecha que exista, como 2026-12-21.`,
  'field/no-mail': ({ label }) => `${label.es}: escriba un correo, como ana@colegio.example.`,
  'field/no-phone': ({ label, example }) => `${label.es}: escriba el número completo, como ${example}.`,
  'field/no-tax-id': ({ label, example }) => `${label.es}: escríbalo completo, como ${example}.`,
  'field/tax-id-digit': ({ label }) =>
    `${label.es}: el último carácter no corresponde a los demás. Revíselo letra por letra.`,
  'field/no-option': ({ label, options }) => `${label.es}: elija una de estas opciones: ${list(options)}.`,
  'field/no-text': ({ label }) => `${label.es}: escriba el dato con letras o números.`,
  'menu-path/missing': () => 'Escriba la ruta completa del menú: "Menú > Submenú > Pantalla".',
  'menu-path/short': () =>
    'Escriba la ruta completa, con al menos dos niveles separados por ">": "Menú > Submenú > Pantalla".',
  'evidence/missing': ({ labels, wanted, given }) =>
    `Adjunte ${wanted === 1 ? 'un archivo' : `${wanted} archivos`}${given === 0 ? '' : `, van ${given}`}: ${labels.map(({ es }) => es).join('; ')}.`,
  'evidence/helpful': ({ label }) => `Si puede, adjúntelo y le atenderemos antes: ${label.es}.`,
  'identity/missing': ({ field }) => `Escriba ${DATA[field]}: sin ese dato no podemos atenderle.`,
  'identity/no-name': () => 'Escríbalo completo, con al menos tres letras.',
  'identity/no-mobile': ({ example }) => `Escriba el número completo del celular, como ${example}.`,
  'identity/no-mail': () => 'Escriba un correo, como ana@colegio.example.',
  'callback/no-phone': () => 'Escriba el número al que podemos llamar, con su código de área: al menos siete cifras.',
  'statement/missing': ({ words }) => `Para abrir el caso confirme: "${words.es}"`,
  'statement/unknown': ({ name, known }) =>
    known.length === 0
      ? `Aquí no se pide ninguna confirmación: quite "${name}".`
      : `"${name}" no es ninguna de las confirmaciones que se piden: ${list(known)}.`,
}
