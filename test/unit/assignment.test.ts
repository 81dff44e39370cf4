/**
 * To whom a new ticket is given.
 */
import { agentLoads } from '@plazo/application/agent-loads'
import { assigneeFor } from '@plazo/application/assignee-for'
import type { Agent } from '@plazo/application/directory'
import { assignsAtOnce, leastLoaded } from '@plazo/domain/assignment'
import { plus, type Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { memoryTable } from '@plazo/local/memory/memory-table'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { agent } from '../fixtures/notice-desk.ts'
import { Story } from '../fixtures/story.ts'

const AT_ONCE: Policy = { ...POLICY, work: { assignment: 'least-loaded' } }
const BY_PLAN: Policy = {
  ...POLICY,
  work: { assignment: 'by-plan' },
  plans: { ...POLICY.plans, prompt: { assigns: true, promises: {} } },
}

test.for([
  ['every ticket, at a desk that says so', AT_ONCE, undefined, true],
  ['tickets on a plan that says so: S4-31', BY_PLAN, 'prompt', true],
  ['not those on another plan', BY_PLAN, 'standard', false],
  ['nor those without one', BY_PLAN, undefined, false],
  ['none, at a desk that says nothing', POLICY, 'standard', false],
] as const)('given at once: %s', ([, policy, plan, given]) => {
  expect(assignsAtOnce(policy, plan)).toBe(given)
})

test('the least loaded is chosen, whatever the order of the list, and one ticket always finds the same agent', () => {
  const candidate = fc.record({ agentId: fc.string({ minLength: 1 }), openTickets: fc.nat(40) })
  const team = fc.uniqueArray(candidate, { selector: ({ agentId }) => agentId, minLength: 1 })
  fc.assert(
    fc.property(team, fc.string(), (candidates, ticketId) => {
      const chosen = leastLoaded(candidates, ticketId)
      const load = candidates.find(({ agentId }) => agentId === chosen)?.openTickets
      expect(load).toBe(Math.min(...candidates.map(({ openTickets }) => openTickets)))
      expect(leastLoaded(candidates.toReversed(), ticketId)).toBe(chosen)
    }),
  )
  expect(leastLoaded([], 'SANJOSE-4KQ9T2M7')).toBeUndefined()
})

describe('at the desk', () => {
  const now = local('2026-12-21T09:00')

  async function deskOf(agents: readonly Agent[]) {
    const { directory, stores } = memoryTable()
    for (const each of agents) await directory.putAgent(each)
    let at: Instant = now
    const loads = agentLoads({ stores, now: () => at })
    const give = (ticketId = 'SANJOSE-4KQ9T2M7', topic = 'errors', policy = AT_ONCE) =>
      assigneeFor({ directory, loads, now: () => at }, policy, { accountManagerId: 'rosa' }, { ticketId, topic })
    /** A ticket of this agent's, opened now. */
    const hold = async (agentId: string, code: string) => {
      const { ticket, events } = new Story('2026-12-21T09:00')
      const id = `SANJOSE-${code}`
      await stores({ reach: 'desk' }).commit({ change: { ticket: { ...ticket, id, assigneeId: agentId }, events } })
    }
    const pass = (seconds: number) => (at = plus(at, seconds * 1000))
    return { give, hold, loads, pass }
  }

  test('of the team only, and whoever is absent until later is given nothing', async () => {
    const away = { absentUntil: plus(now, 1) }
    const desk = await deskOf([agent('luis', away), agent('eva'), agent('otto', { teams: ['billing'] })])
    expect(await desk.give()).toBe('eva')
    desk.pass(1)
    await desk.hold('eva', '00000001')
    expect(await desk.give()).toBe('luis')
  })

  test('whoever has left is given nothing, as the account executive neither', async () => {
    const left = { leftAt: now }
    const desk = await deskOf([agent('luis', left), agent('eva'), agent('rosa', { role: 'lead', ...left })])
    const toExecutive = { team: 'support', channels: ['portal'], planFree: true, toExecutive: true } as const
    const policy: Policy = { ...AT_ONCE, topics: { ...AT_ONCE.topics, quotation: toExecutive } }
    expect(await desk.give()).toBe('eva')
    expect(await desk.give(undefined, 'quotation', policy)).toBe('eva')
  })

  test('leads take tickets only where there is nobody else, admins never', async () => {
    const boss = agent('ada', { role: 'admin' })
    expect(await (await deskOf([agent('eva'), agent('rosa', { role: 'lead' }), boss])).give()).toBe('eva')
    expect(await (await deskOf([agent('rosa', { role: 'lead' }), boss])).give()).toBe('rosa')
    expect(await (await deskOf([boss])).give()).toBeUndefined()
  })

  test('S0-28: a topic for the account executive goes to him, unless he is away', async () => {
    const quotation: Policy = {
      ...POLICY,
      topics: { quotation: { team: 'sales', channels: ['portal'], planFree: true, toExecutive: true } },
    }
    const here = await deskOf([agent('rosa', { role: 'lead' })])
    expect(await here.give(undefined, 'quotation', quotation)).toBe('rosa')
    const gone = await deskOf([agent('rosa', { role: 'lead', absentUntil: plus(now, 60_000) })])
    expect(await gone.give(undefined, 'quotation', quotation)).toBeUndefined()
  })

  test('loads are remembered for half a minute, with what was given since, and then counted anew', async () => {
    const desk = await deskOf([agent('eva'), agent('luis')])
    await desk.hold('eva', '00000001')
    expect(await desk.give()).toBe('luis')
    desk.loads.took('luis')
    desk.loads.took('luis')
    expect(await desk.give()).toBe('eva')
    desk.pass(30)
    // Nothing was really written for Luis.
    expect(await desk.give()).toBe('luis')
  })

  test('a morning of forty tickets is shared evenly', async () => {
    const desk = await deskOf([agent('eva'), agent('luis'), agent('nino'), agent('olga')])
    const taken = new Map<string, number>()
    for (let number = 0; number < 40; number++) {
      const chosen = (await desk.give(`SANJOSE-${String(number).padStart(8, '0')}`))!
      desk.loads.took(chosen)
      taken.set(chosen, (taken.get(chosen) ?? 0) + 1)
    }
    expect([...taken.values()]).toEqual([10, 10, 10, 10])
  })
})
