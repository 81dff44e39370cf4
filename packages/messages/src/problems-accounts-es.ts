/**
 * What the desk says when an organisation's account says no, in Spanish.
 * @module
 */
import type { Term } from '@plazo/domain/policy'
import type { DeskWords } from './desk-words.ts'
import type { AccountProblemTexts } from './problem-catalogue.ts'

const LENGTHS = { monthly: 'mensual', yearly: 'anual' } as const satisfies Record<Term, string>

const list = (items: readonly string[]) => items.join(', ')
const orSales = (coveredBy: string, sales: string) =>
  coveredBy !== ''
    ? `Incluido en: ${coveredBy}. Para cambiar de plan: ${sales}.`
    : `Pregunte por las opciones en ${sales}.`

/** Where the desk has a topic that goes to its sales people (S0-06). */
const orHere = ({ name }: DeskWords, salesTopic?: string) =>
  salesTopic === undefined ? '' : ` O pídalo aquí mismo, en un caso con el tema «${name('topics', salesTopic)}».`

export const ACCOUNT_PROBLEMS_ES: AccountProblemTexts = {
  'ticket/open-limit': ({ limit, holders }) => ({
    title: 'Su organización ya usa todos sus casos abiertos',
    detail: `Su plan permite ${limit === 1 ? 'un caso abierto' : `${limit} casos abiertos`} a la vez${
      holders.length > 0 ? `, y hoy están en uso: ${list(holders.map(holder))}` : ''
    }. Confirme como resuelto uno que ya lo esté, suyo o de un colega, y vuelva a enviar este.`,
  }),
  'plan/required': ({ topic, sales, salesTopic }, words) => ({
    title: 'Este tema necesita un plan de soporte',
    detail: `«${words.name('topics', topic)}» se atiende con un plan de soporte, y su organización no tiene uno vigente. Para contratarlo: ${sales}.${orHere(words, salesTopic)} Los pagos y la suscripción los atendemos siempre.`,
  }),
  'plan/ended': ({ plan, endedAt, sales, salesTopic }, words) => ({
    title: 'Su plan de soporte terminó',
    detail: `El plan ${words.name('plans', plan)} de su organización terminó: ${words.time(endedAt)}. Para renovarlo: ${sales}.${orHere(words, salesTopic)} Los pagos y la suscripción los atendemos siempre.`,
  }),
  'plan/topic': ({ topic, plan, coveredBy, sales }, { name, list: named }) => ({
    title: 'Su plan no incluye este tema',
    detail: `El plan ${name('plans', plan)} no incluye «${name('topics', topic)}». ${orSales(named('plans', coveredBy), sales)}`,
  }),
  'plan/product': ({ plan, product, coveredBy, sales }, { name, list: named }) => ({
    title: 'Su plan no incluye este producto',
    detail: `El plan ${name('plans', plan)} no incluye ${name('products', product)}. ${orSales(named('plans', coveredBy), sales)}`,
  }),
  'product/unknown': ({ known }, words) => ({
    title: 'No damos soporte a ese producto',
    detail: `Damos soporte a estos productos: ${words.list('products', known)}. Elija uno de ellos.`,
  }),
  'product/version': ({ product, supported }, { name }) => ({
    title: 'No damos soporte a esa versión',
    detail: `De ${name('products', product)} atendemos estas versiones: ${list(supported)}. Actualícelo y vuelva a intentar.`,
  }),
  'licence/lapsed': ({ product, validUntil, sales, salesTopic }, words) => ({
    title: 'La vigencia de su producto terminó',
    detail: `La suscripción o póliza de ${words.name('products', product)} fue válida hasta el ${words.day(validUntil)}. Para renovarla: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'licence/required': ({ product, sales, salesTopic }, words) => ({
    title: 'Hace falta una licencia',
    detail: `Su organización no tiene una licencia registrada${product === undefined ? '' : ` de ${words.name('products', product)}`}. Si ya la tiene, pida que la registren: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'licence/without-policy': ({ product, sales, salesTopic }, words) => ({
    title: 'Este producto necesita una póliza',
    detail: `Su licencia de ${words.name('products', product)} no incluye soporte: necesita una póliza. Pregunte a un asesor por el precio: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'organisation/unpaid': ({ paidUntil, sales }, { day }) => ({
    title: 'Su organización tiene un pago pendiente',
    detail: `El último pago cubre hasta el ${day(paidUntil)}. Regularice el pago y vuelva a enviar; abra un caso de pagos si necesita ayuda, o escriba a ${sales}.`,
  }),
  'training/required': ({ needed, score, course }) => ({
    title: 'Primero complete el curso',
    detail: `Atendemos a quienes tienen al menos ${needed} % del curso${score === undefined ? '' : `; usted lleva ${score} %`}.${
      course === undefined ? ' Complételo y vuelva a intentar.' : ` Continúe aquí: ${course}`
    }`,
  }),
  'quota/exhausted': ({ monthlyTickets, renewsAt, packs, sales }, { name, time }) => ({
    title: 'Su organización ya usó los casos de este mes',
    detail: `Su plan incluye ${monthlyTickets} casos al mes, y tendrá casos nuevos desde esta fecha: ${time(renewsAt)}.${
      packs.length > 0
        ? ` Si lo necesita antes, puede comprar un paquete: ${list(packs.map(({ pack, tickets, days }) => `${name('packs', pack)} (${tickets} casos por ${days} días)`))}, en ${sales}.`
        : ''
    }`,
  }),
  'quota/used-once': ({ topic }, { name }) => ({
    title: 'Su organización ya usó esta atención',
    detail: `«${name('topics', topic)}» se da una sola vez por organización. Para todo lo demás abra un caso con otro tema.`,
  }),
  'quota/not-used': ({ ticketId }) => ({
    title: 'No hay nada que devolver',
    detail: `El caso ${ticketId} no usó ningún caso de su plan, o ya se le devolvió. Puede verlo en los movimientos de la organización.`,
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
  'person/mail-taken': ({ mail }) => ({
    title: 'Otra persona tiene esa dirección',
    detail: `Con ${mail} ya entra otra persona. Elija otra dirección.`,
  }),
  'plan/unknown': ({ known }, words) => ({
    title: 'Ese plan no existe',
    detail: `Elija uno de estos planes: ${words.list('plans', known)}.`,
  }),
  'plan/none': () => ({
    title: 'La organización no tiene un plan vigente',
    detail: 'Póngale primero un plan; después podrá repetir esto.',
  }),
  'plan/term-length': ({ allowed }) => ({
    title: 'Ese plazo no se ofrece',
    detail: `Elija uno de estos plazos: ${list(allowed.map((length) => LENGTHS[length]))}.`,
  }),
  'plan/cancel-late': ({ daysBefore, latest, renewsAt }, { time }) => ({
    title: 'Ya no se puede cancelar en este plazo',
    detail: `La cancelación se pide al menos ${daysBefore} días antes de la renovación; esta vez, a más tardar: ${time(latest)}. La próxima renovación ya no se evita: ${time(renewsAt)}. Cancélelo después de ella, para la que sigue.`,
  }),
  'window/reason': ({ known }, words) => ({
    title: 'Ese motivo no se anuncia',
    detail:
      known.length > 0
        ? `Elija uno de estos motivos: ${words.list('reasons', known)}.`
        : 'Este centro de soporte no anuncia ventanas. Sus casos pueden enviarse sin anunciarlos.',
  }),
  'pack/unknown': ({ known }, words) => ({
    title: 'Ese paquete no existe',
    detail:
      known.length > 0
        ? `Elija uno de estos paquetes: ${words.list('packs', known)}.`
        : 'Este centro de soporte no vende paquetes. Para tener más casos, cambie el plan de la organización.',
  }),
}

function holder({ ticketId, subject, requester }: { ticketId: string; subject?: string; requester?: string }): string {
  const words = [subject, requester].filter((each) => each !== undefined).join(', ')
  return words === '' ? ticketId : `${ticketId} (${words})`
}
