/**
 * What a bell sets off, rung by Scheduler or by the sweep.
 * @module
 */
import { tieHeldMail, type HeldMail } from '@plazo/application/held-mail'
import { ringAlarm, sweepAlarms, type RingingDesk, type Rung } from '@plazo/application/ring-alarm'
import type { OverdueAlarms } from '@plazo/application/ticket-store'
import { epoch } from '@plazo/domain/instant'
import { parseTicketId } from '@plazo/domain/ticket-id'
import * as z from 'zod/mini'
import { logFault } from '../log-fault.ts'
import type { Metrics } from '../metrics.ts'

export type BellDesk = RingingDesk & { metrics: Metrics }

const bell = z.strictObject({ ticketId: z.string().check(z.refine((id) => parseTicketId(id) !== undefined)) })

/** For Scheduler: the event says where to look, and nothing to believe. */
export function ring(desk: BellDesk): (event: unknown) => Promise<void> {
  return async (event) => {
    const { ticketId } = bell.parse(event)
    const rung = await ringAlarm(desk, ticketId)
    measure(desk, rung)
    console.info({ message: 'alarm rang', ticketId, ...rung })
  }
}

export type SweepingDesk = BellDesk & { overdueAlarms: OverdueAlarms; heldMail: HeldMail }

/**
 * For the rule of every minute: bells that were lost, and letters whose wait is over.
 *
 * @throws AggregateError when some of it could not be done: the next minute finds it again.
 */
export function sweep(desk: SweepingDesk): () => Promise<void> {
  return async () => {
    const lost = await sweepAlarms(desk)
    for (const each of lost.rung) measure(desk, each)
    desk.metrics({ name: 'SweepFinds', value: lost.rung.length + lost.failures.length, at: desk.now() })
    for (const failure of lost.failures) logFault('lost alarm not rung', failure)
    console.info({ message: 'alarms swept', rung: lost.rung.length, failed: lost.failures.length })
    const held = await tieHeldMail(desk)
    if (held.tied > 0) console.info({ message: 'held notices tied up', bundles: held.tied })
    for (const failure of held.failures) logFault('held notices not tied up', failure)
    const failures = [...lost.failures, ...held.failures]
    if (failures.length > 0) throw new AggregateError(failures, `the sweep failed ${failures.length} times`)
  }
}

/** How late the desk was: from when the step fell due, not from when a bell was set. */
function measure({ now, metrics }: BellDesk, rung: Rung): void {
  if (rung.outcome !== 'acted') return
  const at = now()
  metrics({ name: 'TimerLagSeconds', value: (epoch(at) - epoch(rung.dueAt)) / 1000, at })
}
