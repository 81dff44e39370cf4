/**
 * Scheduler: rings once for each name, unless it rings early, late, twice or never.
 * @module
 */
import type { AlarmClock } from '@plazo/application/alarm-clock'
import { epoch } from '@plazo/domain/instant'
import type { World } from './world.ts'

type Alarm = Parameters<AlarmClock['arm']>[0]

const MINUTE = 60_000
const RETRIES = 6

export class Scheduler implements AlarmClock {
  private readonly world: World
  private readonly armed = new Set<string>()

  constructor(world: World) {
    this.world = world
  }

  async arm(alarm: Alarm): Promise<void> {
    const { world } = this
    const { chance, faults, now } = world
    const name = `${alarm.ticketId}/${alarm.generation}`
    if (this.armed.has(name)) return
    this.armed.add(name)
    const due = Math.max(epoch(alarm.at), now)
    if (faults.strikes('bell-lost')) {
      this.armed.delete(name)
      return
    }
    this.ringAt(this.troubledTime(due), name, alarm)
    if (faults.strikes('bell-twice')) this.ringAt(due + chance.int(0, 30 * MINUTE), name, alarm)
    if (faults.strikes('bell-for-nobody', 0.2)) this.ringAt(due, name, { ...alarm, ticketId: nobodys(alarm.ticketId) })
  }

  private troubledTime(due: number): number {
    const { chance, faults, now } = this.world
    if (faults.strikes('bell-early')) return Math.max(now, due - chance.int(1, 10 * MINUTE))
    if (faults.strikes('bell-late')) return due + chance.int(1, 90) * MINUTE
    return due
  }

  private ringAt(at: number, name: string, alarm: Alarm, attempt = 0): void {
    this.world.agenda.add(at, async () => {
      this.armed.delete(name)
      const { end } = await this.world.ringing.invoke(alarm.ticketId)
      if (end !== 'returned' && attempt < RETRIES) {
        this.ringAt(this.world.now + MINUTE * 2 ** attempt, name, alarm, attempt + 1)
      }
    })
  }
}

function nobodys(ticketId: string): string {
  return `${ticketId.slice(0, -8)}ZZZZZZZZ`
}
