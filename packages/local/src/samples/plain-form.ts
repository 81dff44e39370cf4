/**
 * What a desk asks beside subject and description, filled in plainly: for samples and trials on any desk.
 * @module
 */
import type { FieldValue } from '@plazo/domain/form-field'
import type { Field } from '@plazo/domain/intake-policy'
import { phoneExample } from '@plazo/domain/phone'
import { CHANNELS, type Policy } from '@plazo/domain/policy'
import { taxIdExample } from '@plazo/domain/tax-id'

export type PlainForm = {
  fields?: Readonly<Record<string, FieldValue>>
  menuPath?: string
  identity?: Readonly<Record<string, string>>
  statements?: readonly string[]
}

/** Every field of the topic, and what the channel asks of a customer. */
export function plainForm(
  { topics, intake }: Policy,
  { topic, channel }: { topic: string; channel: string },
): PlainForm {
  const { fields, menuPath } = topics[topic] ?? {}
  const asked = CHANNELS.find((each) => each === channel)
  const identity = asked && intake?.identity?.[asked]
  return {
    ...(fields && {
      fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plainValue(field)])),
    }),
    ...(menuPath && { menuPath: 'Procesos > Cierre > Cierre diario' }),
    ...(identity && {
      identity: {
        name: 'Ana Morales',
        mobile: phoneExample(identity.country),
        mail: 'ana@sanjose.example.com',
        organisation: 'San José',
      },
    }),
    ...(intake?.statements && { statements: intake.statements }),
  }
}

function plainValue(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
      return 'A-2045'
    case 'number':
      return Math.max(field.least ?? 1, 1)
    case 'date':
      return '2026-12-18'
    case 'mail':
      return 'ana@sanjose.example.com'
    case 'phone':
      return phoneExample(field.country)
    case 'tax-id':
      return taxIdExample(field.country)
    case 'choice':
      return field.options[0] ?? ''
  }
}
