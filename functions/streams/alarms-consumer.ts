import type { AlarmClock } from '@plazo/application/alarm-clock'
import { armAlarms, type TicketWrite } from '@plazo/application/arm-alarms'
import { logFault } from '../log-fault.ts'
import { streamConsumer, type Decode, type StreamConsumer } from './stream-consumer.ts'

/** Arms the alarm that a ticket's write asked for. */
export function alarmsConsumer(desk: { alarmClock: AlarmClock }, decode: Decode<TicketWrite>): StreamConsumer {
  return streamConsumer(decode, async (writes) => {
    const results = await armAlarms(desk, writes)
    for (const { ticketId, armed, failure } of results) {
      if (armed) console.info({ message: 'alarm armed', ticketId })
      if (failure !== undefined) logFault('alarm not armed', failure, { ticketId })
    }
    return new Set(writes.filter((_, index) => results[index]?.failure !== undefined))
  })
}
