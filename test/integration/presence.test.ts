/**
 * Who looks at a ticket: one item a ticket, which goes by itself.
 */
import { describe, expect, test } from 'vitest'
import { freshId, minutes, NOW } from './changes.ts'
import { TABLES } from './tables.ts'

describe.each(TABLES)('those who look at a ticket %s', (_, make) => {
  test('are told with their last look, each once, and of no other ticket', async () => {
    const { presence } = await make()
    const [one, other] = [freshId('SANJOSE'), freshId('SANJOSE')]
    await presence.note(one, { agentId: 'luis', at: NOW })
    await presence.note(one, { agentId: 'rosa.m', at: NOW })
    await presence.note(one, { agentId: 'luis', at: minutes(1) })
    await presence.note(other, { agentId: 'marco', at: NOW })
    const looks = await presence.looksAt(one)
    expect(looks.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1))).toEqual([
      { agentId: 'luis', at: minutes(1) },
      { agentId: 'rosa.m', at: NOW },
    ])
    expect(await presence.looksAt(freshId('SANJOSE'))).toEqual([])
  })
})
