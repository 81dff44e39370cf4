/**
 * New tickets as people write them on a desk, from what the desk itself asks for: topics, channels, priorities and their
 * reasons, forms. Now and then something is left out.
 * @module
 */
import { openTicketRequest } from '@plazo/contracts/ticket-requests'
import type { Desk } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import type { Field, IdentityField, TaxCountry } from '@plazo/domain/intake-policy'
import type { Channel, Policy, Topic } from '@plazo/domain/policy'
import type { Chance } from './chance.ts'

const DAY = 86_400_000
const MODULES = ['BANCOS', 'CHEQUES']
/** What the contract knows of an opening. */
const KNOWN = Object.keys(openTicketRequest.shape)
const TAX_IDS: Record<TaxCountry, string> = {
  MX: 'GODE561231GR8',
  GT: '576937-K',
  VE: 'J-00002967-9',
  CO: '860034313-7',
}
const PHONES: Record<TaxCountry, string> = { MX: '5512345678', GT: '22334455', VE: '04141234567', CO: '3001234567' }

/** `fields`: those there are to be filled in. */
type Way = { via?: Channel; fields?: readonly string[]; topics?: readonly string[] | undefined }
type Scene = { desk: Desk; policy: Policy; chance: Chance; now: number }

/** @param way Mostly of a topic that comes this way. */
export function openingOf(scene: Scene, { via, fields = KNOWN, topics }: Way = {}): Readonly<Record<string, unknown>> {
  const { policy, chance } = scene
  const all = Object.entries(policy.topics)
  const fit = all.filter(
    ([topic, { channels }]) =>
      (via === undefined || channels.includes(via)) && (topics === undefined || topics.includes(topic)),
  )
  const [name, topic] = chance.of(fit.length > 0 && chance.hits(0.97) ? fit : all)
  const channel = via ?? chance.of(topic.channels.filter((each) => each !== 'mail'))
  const products = Object.keys(policy.entitlement?.products ?? {})
  const number = chance.int(1, 9_999_999)
  const opening = {
    subject: `${chance.of(policy.intake?.subject?.modules ?? MODULES)}, ${phrase(chance)} ${number}`,
    description: `Desde esta mañana ${phrase(chance)} ${number} y no podemos anular la copia que quedó.`,
    topic: name,
    channel,
    ...(products.length > 0 && chance.hits(0.8) && { product: chance.of(products) }),
    ...priorityOf(scene),
    ...formOf(scene, { topic, channel }),
  }
  return Object.fromEntries(Object.entries(opening).filter(([field]) => fields.includes(field) && !chance.hits(0.005)))
}

function phrase(chance: Chance): string {
  const what = ['el documento', 'la factura', 'el cheque', 'la reserva', 'el carnet', 'el cobro', 'la nómina']
  const how = ['queda cargado dos veces', 'no aparece', 'sale en blanco', 'pierde el total', 'se cierra sin avisar']
  return `${chance.of(what)} ${chance.of(how)}`
}

function priorityOf({ desk, policy, chance, now }: Scene): object {
  const rule = policy.work?.priority
  if (rule?.by === 'reason') {
    if (chance.hits(0.6)) return {}
    const [reason, { dueDate }] = chance.of(Object.entries(rule.reasons))
    const day = fromEpoch(now + chance.int(1, 6) * DAY).slice(0, 10)
    return { priorityReason: { reason, ...(dueDate && { dueDate: day }) } }
  }
  const priority = chance.of(policy.priorities)
  const confirms = rule?.confirmed.includes(priority) && !chance.hits(0.1)
  return { priority, ...(confirms && { confirmedMeaning: desk.priorities[priority].meaning.es }) }
}

function formOf({ policy, chance, now }: Scene, { topic, channel }: { topic: Topic; channel: string }): object {
  const { statements, identity } = policy.intake ?? {}
  const asked = Object.entries(identity ?? {}).find(([name]) => name === channel)?.[1]
  const fields = Object.entries(topic.fields ?? {}).map(([name, field]) => [name, valueOf(field, chance, now)] as const)
  return {
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    ...(topic.menuPath && { menuPath: 'Socios > Cuenta corriente > Estado de cuenta' }),
    ...(statements && { statements }),
    ...(asked && { identity: Object.fromEntries(asked.fields.map((name) => [name, answerOf(name, asked.country)])) }),
  }
}

function valueOf(field: Field, chance: Chance, now: number): string | number {
  switch (field.kind) {
    case 'number':
      return chance.int(1, 5) * 1000
    case 'date':
      return fromEpoch(now - chance.int(1, 5) * DAY).slice(0, 10)
    case 'mail':
      return 'alguien@cliente.example'
    case 'phone':
      return PHONES[field.country]
    case 'tax-id':
      return TAX_IDS[field.country]
    case 'choice':
      return chance.of(field.options)
    case 'text':
      return `A-${chance.int(100, 9999)}`
  }
}

function answerOf(name: IdentityField, country: TaxCountry): string {
  const answers = {
    name: 'Ana Morales',
    mobile: PHONES[country],
    mail: 'ana@cliente.example',
    organisation: 'San José',
  }
  return answers[name]
}
