/**
 * What the desk says when an organisation's account says no, in Spanish.
 * @module
 */
import type { AccountProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')
const orSales = (coveredBy: readonly string[], sales: string) =>
  coveredBy.length > 0
    ? `Lo incluyen estos planes: ${list(coveredBy)}. Para cambiar de plan: ${sales}.`
    : `Pregunte por las opciones en ${sales}.`

/** Where the desk has a topic that goes to its sales people (S0-06). */
const orHere = (salesTopic?: string) =>
  salesTopic === undefined ? '' : ` O pídalo aquí mismo, en un caso con el tema ${salesTopic}.`

export const ACCOUNT_PROBLEMS_ES: AccountProblemTexts = {
  'ticket/open-limit': ({ limit, holders }) => ({
    title: 'Su organización ya usa todos sus casos abiertos',
    detail: `Su plan permite ${limit} casos abiertos a la vez${
      holders.length > 0 ? `, y hoy los ocupan: ${list(holders.map(holder))}` : ''
    }. Confirme como resuelto uno que ya lo esté, suyo o de un colega, y vuelva a enviar este.`,
  }),
  'plan/required': ({ sales, salesTopic }) => ({
    title: 'Este tema necesita un plan de soporte',
    detail: `Su organización no tiene un plan de soporte vigente. Para contratar uno: ${sales}.${orHere(salesTopic)} Los pagos y la suscripción los atendemos siempre.`,
  }),
  'plan/ended': ({ plan, sales, salesTopic }) => ({
    title: 'Su plan de soporte terminó',
    detail: `El plan ${plan} de su organización ya terminó. Para renovarlo: ${sales}.${orHere(salesTopic)} Los pagos y la suscripción los atendemos siempre.`,
  }),
  'plan/topic': ({ plan, coveredBy, sales }) => ({
    title: 'Su plan no incluye este tema',
    detail: `El plan ${plan} no incluye este tema. ${orSales(coveredBy, sales)}`,
  }),
  'plan/product': ({ plan, product, coveredBy, sales }) => ({
    title: 'Su plan no incluye este producto',
    detail: `El plan ${plan} no incluye ${product}. ${orSales(coveredBy, sales)}`,
  }),
  'product/unknown': ({ known }) => ({
    title: 'No damos soporte a ese producto',
    detail: `Damos soporte a estos productos: ${list(known)}.`,
  }),
  'product/version': ({ product, supported }) => ({
    title: 'No damos soporte a esa versión',
    detail: `De ${product} atendemos estas versiones: ${list(supported)}. Actualícelo y vuelva a intentar.`,
  }),
  'licence/lapsed': ({ product, validUntil, sales, salesTopic }) => ({
    title: 'La vigencia de su producto terminó',
    detail: `La suscripción o póliza de ${product} fue válida hasta el ${validUntil}. Para renovarla: ${sales}.${orHere(salesTopic)}`,
  }),
  'licence/required': ({ product, sales, salesTopic }) => ({
    title: 'Hace falta una licencia',
    detail: `Su organización no tiene una licencia registrada${product === undefined ? '' : ` de ${product}`}. Si ya la tiene, pida que la registren: ${sales}.${orHere(salesTopic)}`,
  }),
  'licence/without-policy': ({ product, sales, salesTopic }) => ({
    title: 'Este producto necesita una póliza',
    detail: `Su licencia de ${product} no incluye soporte: necesita una póliza. Pregunte a un asesor por el precio: ${sales}.${orHere(salesTopic)}`,
  }),
  'organisation/unpaid': ({ paidUntil, sales }) => ({
    title: 'Su organización tiene un pago pendiente',
    detail: `El último pago cubre hasta el ${paidUntil}. Regularice el pago y vuelva a enviar; abra un caso de pagos si necesita ayuda, o escriba a ${sales}.`,
  }),
  'training/required': ({ needed, score, course }) => ({
    title: 'Primero complete el curso',
    detail: `Atendemos a quienes tienen al menos ${needed} % del curso${score === undefined ? '' : `; usted lleva ${score} %`}.${
      course === undefined ? ' Complételo y vuelva a intentar.' : ` Continúe aquí: ${course}`
    }`,
  }),
  'quota/exhausted': ({ monthlyTickets, packs, sales }) => ({
    title: 'Su organización ya usó los casos de este mes',
    detail: `Su plan incluye ${monthlyTickets} casos al mes; el primer día del próximo mes tendrá casos nuevos.${
      packs.length > 0
        ? ` Si lo necesita antes, puede comprar un paquete: ${list(packs.map(({ pack, tickets, days }) => `${pack} (${tickets} casos por ${days} días)`))}, en ${sales}.`
        : ''
    }`,
  }),
  'quota/used-once': () => ({
    title: 'Su organización ya usó esta atención',
    detail: 'Esta atención se da una sola vez por organización. Para todo lo demás abra un caso con otro tema.',
  }),
  'quota/not-used': ({ ticketId }) => ({
    title: 'No hay nada que devolver',
    detail: `El caso ${ticketId} no usó ningún caso de su plan, o ya se le devolvió.`,
  }),
  'organisation/unknown': ({ organisationId }) => ({
    title: 'No conocemos esa organización',
    detail: `Ninguna organización tiene el código ${organisationId}. Revise el código, o regístrela primero.`,
  }),
  'organisation/known': ({ organisationId }) => ({
    title: 'Esa organización ya está registrada',
    detail: `El código ${organisationId} ya pertenece a una organización. Elija otro código, o cambie la que existe.`,
  }),
  'organisation/changed': () => ({
    title: 'La organización cambió mientras tanto',
    detail: 'Otra persona o sistema la cambió después de que usted la leyó. Vuelva a leerla y repita el cambio.',
  }),
  'person/unknown': ({ contactId }) => ({
    title: 'No conocemos a esa persona',
    detail: `La organización no tiene una persona con el identificador ${contactId}. Revíselo, o regístrela primero.`,
  }),
  'profile/phone': ({ example }) => ({
    title: 'Ese teléfono no es un número completo',
    detail:
      example === undefined
        ? 'Escriba el número con su código de área: al menos siete cifras.'
        : `Escriba el número completo, por ejemplo ${example}.`,
  }),
  'person/known': ({ contactId }) => ({
    title: 'Esa persona ya está registrada',
    detail: `El identificador ${contactId} ya pertenece a una persona de la organización. Elija otro.`,
  }),
  'plan/unknown': ({ known }) => ({
    title: 'Ese plan no existe',
    detail: `Elija uno de estos planes: ${list(known)}.`,
  }),
  'plan/none': () => ({
    title: 'La organización no tiene un plan vigente',
    detail: 'Contrate primero un plan.',
  }),
  'plan/term-length': ({ allowed }) => ({
    title: 'Ese plazo no se ofrece',
    detail: `Elija uno de estos plazos: ${list(allowed)}.`,
  }),
  'plan/cancel-late': ({ daysBefore }) => ({
    title: 'Ya no se puede cancelar en este plazo',
    detail: `La cancelación se pide a más tardar ${daysBefore} días antes de la renovación. El plan se renueva una vez más; cancele antes de la siguiente renovación.`,
  }),
  'window/reason': ({ known }) => ({
    title: 'Ese motivo no se anuncia',
    detail:
      known.length > 0 ? `Elija uno de estos motivos: ${list(known)}.` : 'Este centro de soporte no anuncia ventanas.',
  }),
  'pack/unknown': ({ known }) => ({
    title: 'Ese paquete no existe',
    detail:
      known.length > 0 ? `Elija uno de estos paquetes: ${list(known)}.` : 'Este centro de soporte no vende paquetes.',
  }),
}

function holder({ ticketId, subject, requester }: { ticketId: string; subject?: string; requester?: string }): string {
  const words = [subject, requester].filter((each) => each !== undefined).join(', ')
  return words === '' ? ticketId : `${ticketId} (${words})`
}
