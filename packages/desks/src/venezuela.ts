/**
 * Office hours in Venezuela, with the holidays of 2026 and 2027.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import { holidays } from './holidays.ts'

const DAY = [{ opens: '09:00', closes: '17:00' }]

/** Labour law, article 184; those on a Saturday or Sunday need no line. S2-27. */
export const venezuela: BusinessCalendar = {
  timeZone: 'America/Caracas',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] },
  exceptions: holidays([
    // New Year's Day, Carnival, Holy Thursday and Good Friday, Labour Day
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-04-02',
    '2026-04-03',
    '2026-05-01',
    // Carabobo, Bolívar's birthday, Indigenous Resistance, Christmas Eve and Day, New Year's Eve
    '2026-06-24',
    '2026-07-24',
    '2026-10-12',
    '2026-12-24',
    '2026-12-25',
    '2026-12-31',
    // The same in 2027, with the Declaration of Independence and Independence Day, which fall on Mondays
    '2027-01-01',
    '2027-02-08',
    '2027-02-09',
    '2027-03-25',
    '2027-03-26',
    '2027-04-19',
    '2027-06-24',
    '2027-07-05',
    '2027-10-12',
    '2027-12-24',
    '2027-12-31',
  ]),
}
