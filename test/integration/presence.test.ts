/**
 * Who looks at the tickets of a team: one item a window of a person, which goes by itself.
 */
import { describe, expect, test } from 'vitest'
import { freshId, freshName, minutes, NOW } from './changes.ts'
import { TABLES } from './tables.ts'

describe.each(TABLES)('those who look at a team’s tickets %s', (_, make) => {
  test('are told with their last look, each once, and of no other team', async () => {
    const { presence } = await make()
    const [team, other] = [freshName(), freshName()]
    const [one, two] = [freshId('SANJOSE'), freshId('SANJOSE')]
    await presence.note(team, { agentId: 'luis', ticketId: one, at: NOW, writes: true })
    await presence.note(team, { agentId: 'rosa.m', ticketId: one, at: NOW, writes: false })
    await presence.note(team, { agentId: 'luis', ticketId: two, at: minutes(1), writes: false })
    await presence.note(other, { agentId: 'marco', ticketId: one, at: NOW, writes: false })
    const looks = await presence.looksIn(team)
    expect(looks.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1))).toEqual([
      { agentId: 'luis', ticketId: two, at: minutes(1), writes: false },
      { agentId: 'rosa.m', ticketId: one, at: NOW, writes: false },
    ])
    await presence.note(team, { agentId: 'luis', window: 'right', ticketId: one, at: minutes(2), writes: false })
    const his = (await presence.looksIn(team)).filter(({ agentId }) => agentId === 'luis')
    expect(his.map(({ ticketId }) => ticketId).toSorted()).toEqual([one, two].toSorted())
    expect(await presence.looksIn(freshName())).toEqual([])
  })
})
