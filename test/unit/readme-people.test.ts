import { readFileSync } from 'node:fs'
import { deskById } from '@plazo/desks/desks'
import { staffWish } from '@plazo/local/staff-wish'
import { expect, test } from 'vitest'

test('the first admin of the README is let in by the command as it is written there', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, written = ''] = /npm run desk -- staff (add [^\n]+)/.exec(readme) ?? []
  const words = [...written.matchAll(/'([^']+)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  expect(staffWish(deskById('erp'), words)).toMatchObject({ kind: 'add', person: { id: 'marta', role: 'admin' } })
})
