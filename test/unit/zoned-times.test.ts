/**
 * What a field for a local time means in the desk's zone: the same as the calendar would say, also where clocks change.
 */
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { instantOf, isoDay } from '../../packages/portal/src/shared/time/zoned.ts'

const ZONES = [
  'America/Guatemala',
  'America/Mexico_City',
  'America/Caracas',
  'Europe/Madrid',
  'America/Santiago',
  'UTC',
]
/** Around the changes of Madrid and Santiago, and far from them. */
const WALLS = ['2027-01-10T08:00', '2027-03-28T01:59', '2027-03-28T03:00', '2027-04-04T12:00', '2027-10-31T12:30']

test.for(ZONES.flatMap((zone) => WALLS.map((wall) => [zone, wall] as const)))('%s at %s', ([zone, wall]) => {
  const meant = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone)
  expect(instantOf(wall, zone)).toBe(new Date(meant.epochMilliseconds).toISOString())
  expect(isoDay(meant.epochMilliseconds, zone)).toBe(wall.slice(0, 10))
})

test('what is no local time is sent as it was typed, so that the desk can say what is wrong', () => {
  expect(instantOf('', 'UTC')).toBe('')
  expect(instantOf('mañana', 'UTC')).toBe('mañana')
})
