import { expect, inject, onTestFinished, test } from 'vitest'
import { policiesOf, putPolicy, rolesNamed, type Statement } from './emulated-iam.ts'
import { ANA, person, QUESTION } from './person.ts'

const WRITES = /^dynamodb:(?:Put|Update|Delete|TransactWrite|BatchWrite|\*)/

test('without its grant to write the table, opening a ticket is a fault and nothing is written', async () => {
  const ana = await person(ANA)
  const opened = async () => (await ana.get('/tickets?list=mine&limit=100')).body.tickets.map(({ id }) => id)
  const before = await opened()

  const restore = await takeWritesAway()
  onTestFinished(restore)
  const { status, type, body } = await ana.post('/tickets', QUESTION)
  expect(status).toBeGreaterThanOrEqual(500)
  expect(type).toContain('application/problem+json')
  // A fault tells the caller nothing of the inside.
  expect(JSON.stringify(body)).not.toMatch(/dynamodb|arn:|authorized/i)
  expect(await opened()).toEqual(before)

  await restore()
  expect((await ana.post('/tickets', QUESTION)).status).toBe(201)
})

/** Takes every write of a table from the tickets function. @returns What gives it back. */
async function takeWritesAway(): Promise<() => Promise<void>> {
  const endpoint = inject('endpoint')
  const [RoleName = ''] = await rolesNamed(endpoint, 'Tickets')
  const policies = [...(await policiesOf(endpoint, RoleName))]
  for (const [PolicyName, policy] of policies) {
    const Statement = policy.Statement.flatMap(withoutWrites)
    await putPolicy(endpoint, { RoleName, PolicyName }, { ...policy, Statement })
  }
  return async () => {
    for (const [PolicyName, policy] of policies) await putPolicy(endpoint, { RoleName, PolicyName }, policy)
  }
}

/** Nothing is left of a statement that only let it write. */
function withoutWrites(statement: Statement): readonly Statement[] {
  const Action = [statement.Action].flat().filter((action) => !WRITES.test(action))
  return Action.length === 0 ? [] : [{ ...statement, Action }]
}
