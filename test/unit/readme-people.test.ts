import { readFileSync } from 'node:fs'
import { plainItem } from '@plazo/aws/dynamodb/attribute-values'
import { agentKey } from '@plazo/aws/dynamodb/keys'
import { agentOf } from '@plazo/aws/dynamodb/person-items'
import { deskById } from '@plazo/desks/desks'
import { expect, test } from 'vitest'

test('the first admin of the README has a place in the directory, under the id of his sign-in', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, written = ''] = /put-item --table-name \$TABLE --item '(\{.*?\})'\n/s.exec(readme) ?? []
  const item = plainItem(JSON.parse(written))
  const { id, role, teams } = agentOf(item)
  expect(item).toMatchObject(agentKey(id))
  expect(readme).toContain(`Name=custom:person,Value=${id} Name=custom:role,Value=${role}`)
  expect(Object.keys(deskById('erp').teams)).toEqual(expect.arrayContaining([...teams]))
})
