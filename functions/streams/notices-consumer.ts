import { sendNotices, type NewEvent, type NoticeDesk, type NoticeReport } from '@plazo/application/send-notices'
import { logFault } from '../log-fault.ts'
import { streamConsumer, type Decode, type StreamConsumer } from './stream-consumer.ts'

/** Tells people of every new event. */
export function noticesConsumer(desk: NoticeDesk, decode: Decode<NewEvent>): StreamConsumer {
  return streamConsumer(decode, async (events) => {
    const reports = await sendNotices(desk, events)
    for (const report of reports) log(report)
    return new Set(events.filter((_, index) => (reports[index]?.failures.length ?? 0) > 0))
  })
}

/** Who was told what, by keys of people and names of letters: no names, no addresses, no words. */
function log({ ticketId, event, told, nobody, failures }: NoticeReport): void {
  const { sequence, kind } = event
  if (told.length > 0 || nobody.length > 0) console.info({ message: 'notices', ticketId, sequence, kind, told, nobody })
  for (const failure of failures) logFault('notice failed', failure, { ticketId, sequence })
}
