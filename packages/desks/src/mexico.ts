/**
 * A school desk's hours in central Mexico, with the holidays of 2026 and 2027.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import { holidays } from './holidays.ts'

const DAY = [{ opens: '07:00', closes: '18:00' }]

/** Federal labour law, article 74, on the days on which the desk would be at work. S0-01. */
export const mexico: BusinessCalendar = {
  timeZone: 'America/Mexico_City',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [{ opens: '09:00', closes: '13:00' }], 7: [] },
  exceptions: holidays([
    // New Year's Day, Constitution Day, Juárez's birthday, Labour Day, Independence Day, Revolution Day, Christmas
    '2026-01-01',
    '2026-02-02',
    '2026-03-16',
    '2026-05-01',
    '2026-09-16',
    '2026-11-16',
    '2026-12-25',
    // The same in 2027
    '2027-01-01',
    '2027-02-01',
    '2027-03-15',
    '2027-05-01',
    '2027-09-16',
    '2027-11-15',
    '2027-12-25',
  ]),
}
