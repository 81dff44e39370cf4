/**
 * How a desk did, as lines for the terminal.
 * @module
 */
import type { AgentStops, DeskReport, PromiseLine } from '@plazo/domain/desk-report'
import { durationMilliseconds, epoch, type Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { minuteShown, zonedAt } from '@plazo/domain/temporal'

type Row = readonly string[]

const MINUTE = 60_000

/** @param policy Of the desk as it is: it says in which days a follow-up takes up what was not finished, and where. */
export function reportText(report: DeskReport, { calendar: { timeZone }, work }: Policy): string {
  const time = (at: Instant) => minuteShown(zonedAt(epoch(at), timeZone))
  const days = work?.followUps?.freeWithinDays
  const closings = report.closings.map(({ reason, tickets }) => `${tickets} ${reason}`).join(', ')
  return [
    `From ${time(report.from)} until before ${time(report.to)} (${timeZone}):`,
    `${count(report.opened, 'ticket')} opened, ${report.closed} closed${closings && `: ${closings}`}.`,
    ...section(
      `Closed, and taken up again by a follow-up${days === undefined ? '' : ` within ${count(days, 'day')}`}:`,
      ['topic', 'closed', 'taken up', 'rate'],
      report.repeats.map(({ topic, closed, takenUp }) => [topic, `${closed}`, `${takenUp}`, percent(takenUp, closed)]),
    ),
    ...section(
      'Waits that began, and the minutes of promises that waits held:',
      ['for', 'began', 'minutes'],
      report.waits.map(({ cause, began, heldMinutes }) => [cause, `${began}`, `${heldMinutes}`]),
    ),
    ...section(
      'Questions that stopped a promise, and solutions that did not stand; late is in its last quarter:',
      ['agent', 'all', 'late', 'rate'],
      report.stops.map(({ agentId, stops, late }) => [
        agentId,
        `${stops}`,
        `${late.length}`,
        percent(late.length, stops),
      ]),
    ),
    ...report.stops.flatMap((agent) => lateLines(agent, time)),
    ...section(
      'Promises, in minutes of what they count:',
      ['promise', 'whose', 'kept', 'broken', 'median', '90 %', 'published'],
      report.promises.map(promiseRow),
    ),
  ].join('\n')
}

function lateLines({ agentId, late }: AgentStops, time: (at: Instant) => string): readonly string[] {
  return late.map(
    ({ ticketId, at, cause, clock, leftMinutes, ofMinutes }) =>
      `  ${agentId}, ${ticketId}, ${time(at)}: ${cause}, with ${leftMinutes} of ${ofMinutes} minutes of ${clock} left`,
  )
}

function promiseRow({ clock, whose, kept, broken, medianMinutes, ninetiethMinutes, ...told }: PromiseLine): Row {
  const who = 'topic' in whose ? whose.topic : `${whose.plan ?? 'no plan'}, ${whose.priority}`
  const lengths = [medianMinutes, ninetiethMinutes].map((minutes) => `${minutes ?? '-'}`)
  return [clock, who, `${kept}`, `${broken}`, ...lengths, publishedTold(told)]
}

function publishedTold({ published, usual }: Pick<PromiseLine, 'published' | 'usual'>): string {
  const promised = published
    ? `less than ${durationMilliseconds(published.length) / MINUTE} of ${published.unit}`
    : 'nothing promised'
  return usual ? `${promised}; usually ${usual.fromHours * 60} to ${usual.toHours * 60}` : promised
}

/** A table under its title, or nothing when it would be empty. */
function section(title: string, head: Row, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: Row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return ['', title, ...table.map((row) => `  ${line(row)}`.trimEnd())]
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function percent(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)} %`
}
