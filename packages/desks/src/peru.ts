/**
 * Office hours in Peru, with the holidays of 2026 and 2027.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import { holidays } from './holidays.ts'

const DAY = [{ opens: '09:00', closes: '18:00' }]

/** Legislative decree 713 and the laws that added to it; those on a Saturday or Sunday need no line. */
export const peru: BusinessCalendar = {
  timeZone: 'America/Lima',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] },
  exceptions: holidays([
    // New Year's Day, Holy Thursday and Good Friday, Labour Day, Saint Peter and Saint Paul, Air Force
    '2026-01-01',
    '2026-04-02',
    '2026-04-03',
    '2026-05-01',
    '2026-06-29',
    '2026-07-23',
    // National Holidays, Junín, Angamos, Immaculate Conception, Ayacucho, Christmas
    '2026-07-28',
    '2026-07-29',
    '2026-08-06',
    '2026-10-08',
    '2026-12-08',
    '2026-12-09',
    '2026-12-25',
    // The same in 2027, with Flag Day, Saint Rose and All Saints, which fall on Mondays
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-06-07',
    '2027-06-29',
    '2027-07-23',
    '2027-07-28',
    '2027-07-29',
    '2027-08-06',
    '2027-08-30',
    '2027-10-08',
    '2027-11-01',
    '2027-12-08',
    '2027-12-09',
  ]),
}
