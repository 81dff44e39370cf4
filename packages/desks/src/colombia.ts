/**
 * Split office hours in Colombia, with the holidays of 2026 and 2027.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import { holidays } from './holidays.ts'

const DAY = [
  { opens: '08:00', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
]

/** Law 51 of 1983 moves most of them to a Monday; those on a Saturday or Sunday need no line. S1-18. */
export const colombia: BusinessCalendar = {
  timeZone: 'America/Bogota',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] },
  exceptions: holidays([
    // New Year's Day, Epiphany, Saint Joseph, Holy Thursday and Good Friday, Labour Day
    '2026-01-01',
    '2026-01-12',
    '2026-03-23',
    '2026-04-02',
    '2026-04-03',
    '2026-05-01',
    // Ascension, Corpus Christi, Sacred Heart, Saint Peter and Saint Paul, Independence, Boyacá
    '2026-05-18',
    '2026-06-08',
    '2026-06-15',
    '2026-06-29',
    '2026-07-20',
    '2026-08-07',
    // Assumption, Day of the Race, All Saints, Cartagena, Immaculate Conception, Christmas
    '2026-08-17',
    '2026-10-12',
    '2026-11-02',
    '2026-11-16',
    '2026-12-08',
    '2026-12-25',
    // The same in 2027
    '2027-01-01',
    '2027-01-11',
    '2027-03-22',
    '2027-03-25',
    '2027-03-26',
    '2027-05-10',
    '2027-05-31',
    '2027-06-07',
    '2027-07-05',
    '2027-07-20',
    '2027-08-16',
    '2027-10-18',
    '2027-11-01',
    '2027-11-15',
    '2027-12-08',
  ]),
}
