/**
 * Many at once on one ticket, and whether their answers and its timeline can have come about one after the other.
 *
 * `HISTORIES` takes another number of them, `HISTORY_SEED` another first seed; what fails names its seed.
 */
import { beforeAll, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { chanceOf } from '../fixtures/chance.ts'
import { POLICY } from '../fixtures/office.ts'
import { Clients } from './history.ts'
import { unexplained } from './linear.ts'
import { officeTable } from './office-table.ts'

const HISTORIES = Number(process.env['HISTORIES'] ?? 1000)
const FIRST = Number(process.env['HISTORY_SEED'] ?? 1)
const AT_ONCE = 12

let table: Awaited<ReturnType<typeof officeTable>>
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  table = await officeTable({ plan: 'bare' })
}, 60_000)

async function play(seed: number): Promise<readonly string[]> {
  const chance = chanceOf(seed)
  const api = ApiTrial.on(table, { firstTicket: seed * 32 })
  const ticketId = await api.open('ana', {
    channel: chance() < 0.5 ? 'chat' : 'portal',
    priority: chance() < 0.5 ? 'high' : 'medium',
  })
  const history = await new Clients(api, ticketId, chance).play()
  const kept = await table.stores({ reach: 'desk' }).history(ticketId, { fresh: true })
  return kept ? unexplained(POLICY, history, kept) : ['lost']
}

test(`${HISTORIES} histories of two agents, a customer and an alarm are linear`, { timeout: 1_200_000 }, async () => {
  const seeds = Array.from({ length: HISTORIES }, (_, index) => FIRST + index)
  const wrong: string[] = []
  const player = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const found = await play(seed)
      wrong.push(...found.map((each) => `HISTORY_SEED=${seed} HISTORIES=1: ${each}`))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, player))
  expect(wrong).toEqual([])
})
