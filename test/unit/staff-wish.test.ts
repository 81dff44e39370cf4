import { deskById } from '@plazo/desks/desks'
import { staffWish } from '@plazo/local/staff-wish'
import { expect, test } from 'vitest'

const wish = (...words: string[]) => staffWish(deskById('erp'), words)
const MARTA = ['--id', 'marta', '--name', 'Marta Solís', '--mail', 'marta@example.com', '--role', 'admin']

test('somebody is written down as asked, in Spanish unless said otherwise', () => {
  const person = { id: 'marta', name: 'Marta Solís', mail: 'marta@example.com', role: 'admin' }
  expect(wish('add', ...MARTA, '--teams', 'support, billing')).toEqual({
    kind: 'add',
    person: { ...person, teams: ['support', 'billing'], locale: 'es' },
  })
  expect(wish('add', ...MARTA, '--teams', 'support', '--locale', 'en')).toMatchObject({ person: { locale: 'en' } })
})

test('every mistake is told at once, each with its remedy', () => {
  const wrong = () =>
    wish('add', '--id', 'Marta S', '--mail', 'Marta <m@x.y>', '--role', 'boss', '--teams', 'support,suport')
  for (const told of [
    '--id is to be of a-z, 0-9 and -',
    '--name is missing',
    '--mail is no mail address',
    '--role is to be one of agent, lead, admin',
    '--teams is to be one or more of support, billing, sales',
  ]) {
    expect(wrong).toThrow(told)
  }
})

test('what is not named does not change', () => {
  expect(wish('change', '--id', 'marta', '--role', 'lead')).toEqual({
    kind: 'change',
    id: 'marta',
    left: false,
    changes: { role: 'lead' },
  })
  expect(wish('change', '--id', 'marta', '--left')).toEqual({ kind: 'change', id: 'marta', left: true, changes: {} })
})

test.for([
  [[], 'Say what'],
  [['fire'], 'Say what'],
  [['list', '--fast'], 'Say what'],
  [['list', '--id', 'marta'], '--id is nothing for this command'],
  [['change', '--id', 'marta'], 'Nothing is to change'],
  [['change', '--role', 'lead'], '--id is missing'],
  [['change', '--id', 'marta', '--name', 'Marta'], '--name is nothing for this command'],
] as const)('"staff %s" is told why not', ([words, why]) => {
  expect(() => wish(...words)).toThrow(why)
})
