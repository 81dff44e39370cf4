import { fromEpoch } from '@plazo/domain/instant'
import type { Lambda } from './lambda.ts'
import type { World } from './world.ts'

const MINUTE = 60_000
const LOST_AFTER = 2 * MINUTE

/** The sweep runs every minute; here only in the minutes in which it could find something. */
export class Sweeps {
  private readonly world: World
  private readonly sweeping: Lambda<undefined, void>
  private readonly planned = new Set<number>()

  constructor(world: World, sweeping: Lambda<undefined, void>) {
    this.world = world
    this.sweeping = sweeping
  }

  /** In case the bell at `alarmAt` is lost. */
  lookFor(alarmAt: number): void {
    this.plan(Math.ceil((Math.max(alarmAt + LOST_AFTER, this.world.now) + 1) / MINUTE) * MINUTE)
  }

  /** For the letter that waits until then. */
  letGo(until: number): void {
    this.plan(Math.ceil(Math.max(until, this.world.now + 1) / MINUTE) * MINUTE)
  }

  private plan(minute: number): void {
    const { world } = this
    if (this.planned.has(minute)) return
    this.planned.add(minute)
    world.agenda.add(minute, async () => {
      this.planned.delete(minute)
      const { overdueAlarms, heldMail } = world.table
      const overdue = () => overdueAlarms.overdue(fromEpoch(world.now - LOST_AFTER))
      const waiting = () => heldMail.due(fromEpoch(world.now))
      if ((await overdue()).length === 0 && (await waiting()).length === 0) return
      if (!world.faults.strikes('sweep-skipped')) await this.sweeping.invoke(undefined)
      if ((await overdue()).length > 0) this.lookFor(world.now - LOST_AFTER)
      if ((await waiting()).length > 0) this.letGo(world.now)
    })
  }
}
