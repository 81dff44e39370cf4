/**
 * What a bell sets off, rung by Scheduler or by the sweep.
 * @module
 */
import { ringAlarm, sweepAlarms, type RingingDesk, type Rung } from '@plazo/application/ring-alarm'
import type { OverdueAlarms } from '@plazo/application/ticket-store'
import { epoch } from '@plazo/domain/instant'
import { parseTicketId } from '@plazo/domain/ticket-id'
import * as z from 'zod'
import { logFault } from '../log-fault.ts'
import type { Metrics } from '../metrics.ts'

export type BellDesk = RingingDesk & { metrics: Metrics }

const bell = z.strictObject({ ticketId: z.string().refine((id) => parseTicketId(id) !== undefined) })

/** For Scheduler: the event says where to look, and nothing to believe. */
export function ring(desk: BellDesk): (event: unknown) => Promise<void> {
  return async (event) => {
    const { ticketId } = bell.parse(event)
    const rung = await ringAlarm(desk, ticketId)
    measure(desk, rung)
    console.info({ message: 'alarm rang', ticketId, ...rung })
  }
}

/** For the rule of every minute. @throws AggregateError when some could not be rung: the next minute finds them again. */
export function sweep(desk: BellDesk & { overdueAlarms: OverdueAlarms }): () => Promise<void> {
  return async () => {
    const { rung, failures } = await sweepAlarms(desk)
    for (const each of rung) measure(desk, each)
    desk.metrics({ name: 'SweepFinds', value: rung.length + failures.length, at: desk.now() })
    for (const failure of failures) logFault('lost alarm not rung', failure)
    console.info({ message: 'alarms swept', rung: rung.length, failed: failures.length })
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} alarms could not be rung`)
  }
}

/** How late the desk was: from when the step fell due, not from when a bell was set. */
function measure({ now, metrics }: BellDesk, rung: Rung): void {
  if (rung.outcome !== 'acted') return
  const at = now()
  metrics({ name: 'TimerLagSeconds', value: (epoch(at) - epoch(rung.dueAt)) / 1000, at })
}
