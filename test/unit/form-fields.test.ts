import { partner } from '@plazo/desks/partner'
import { lintIntake } from '@plazo/domain/intake'
import type { Topic } from '@plazo/domain/policy'
import { expect, test } from 'vitest'

const LONG = 'Queremos dar de alta un club nuevo con los datos que siguen aquí abajo.'

test('every kind of field', () => {
  const topic: Topic = {
    team: 'support',
    channels: ['portal'],
    planFree: true,
    fields: {
      size: { kind: 'choice', options: ['Pequeño', 'Grande'], required: true },
      mail: { kind: 'mail', required: true },
      rif: { kind: 'tax-id', country: 'VE', required: true },
      free: { kind: 'number', required: true },
    },
  }
  const policy = { ...partner.versions[0], topics: { form: topic } }
  const asked = { by: 'customer', channel: 'portal', topic: 'form', subject: 'Alta', description: LONG } as const
  const right = { size: 'pequeno', mail: ' ana@club.example', rif: 'v-11470283-4', free: -2.5 }
  const kept = { size: 'Pequeño', mail: 'ana@club.example', rif: 'V114702834', free: -2.5 }
  expect(lintIntake({ desk: partner, policy }, { ...asked, fields: right })).toMatchObject({
    findings: [],
    form: { fields: kept },
  })
  const wrong = { size: 'Mediano', mail: 'ana', rif: 'V-11470283-3', free: 'mucho' }
  const { findings } = lintIntake({ desk: partner, policy }, { ...asked, fields: wrong })
  expect(findings.map(({ code }) => code)).toEqual([
    'field/no-option',
    'field/no-mail',
    'field/tax-id-digit',
    'field/no-number',
  ])
})
