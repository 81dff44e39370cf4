/**
 * What a bell sets off, rung by Scheduler or by the sweep.
 * @module
 */
import { ringAlarm, sweepAlarms, type RingingDesk, type Rung } from '@plazo/application/ring-alarm'
import type { OverdueAlarms } from '@plazo/application/ticket-store'
import { parseTicketId } from '@plazo/domain/ticket-id'
import * as z from 'zod'
import { logFault } from '../log-fault.ts'
import { timerLag } from './timer-lag.ts'

/** `metric` takes lines in the embedded metric format. */
export type BellDesk = RingingDesk & { stage: string; metric: (line: string) => void }

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
    for (const failure of failures) logFault('lost alarm not rung', failure)
    console.info({ message: 'alarms swept', rung: rung.length, failed: failures.length })
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} alarms could not be rung`)
  }
}

function measure({ stage, now, metric }: BellDesk, rung: Rung): void {
  if (rung.outcome === 'acted') metric(timerLag({ stage, dueAt: rung.dueAt, now: now() }))
}
