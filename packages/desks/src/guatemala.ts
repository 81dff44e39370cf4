/**
 * Office hours in Guatemala, with the holidays of 2026 and 2027.
 *
 * Once a version with this calendar has taken effect the calendar stands still: the holidays of 2028 come with a
 * version of their own, which copies what it keeps.
 * @module
 */
import type { BusinessCalendar, Shift } from '@plazo/domain/calendar'

const MORNING: Shift = { opens: '08:00', closes: '12:00' }
const AFTERNOON: Shift = { opens: '14:00', closes: '18:00' }
const DAY = [MORNING, AFTERNOON]

/**
 * Labour code, article 127; holidays that fall on a weekend need no line. Army Day is kept on a Monday by decree
 * 19-2018, the Monday before when it falls on a Tuesday or Wednesday, as it does in both years.
 */
export const guatemala: BusinessCalendar = {
  timeZone: 'America/Guatemala',
  week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] },
  exceptions: [
    // New Year's Day, Thursday
    { date: '2026-01-01', shifts: [] },
    // Holy Thursday
    { date: '2026-04-02', shifts: [] },
    // Good Friday
    { date: '2026-04-03', shifts: [] },
    // Labour Day, Friday
    { date: '2026-05-01', shifts: [] },
    // Army Day, moved from Tuesday 30 June
    { date: '2026-06-29', shifts: [] },
    // Independence Day, Tuesday
    { date: '2026-09-15', shifts: [] },
    // Revolution Day, Tuesday
    { date: '2026-10-20', shifts: [] },
    // Christmas Eve, Thursday: a holiday from noon
    { date: '2026-12-24', shifts: [MORNING] },
    // Christmas Day, Friday
    { date: '2026-12-25', shifts: [] },
    // New Year's Eve, Thursday: a holiday from noon
    { date: '2026-12-31', shifts: [MORNING] },
    // New Year's Day, Friday
    { date: '2027-01-01', shifts: [] },
    // Holy Thursday
    { date: '2027-03-25', shifts: [] },
    // Good Friday
    { date: '2027-03-26', shifts: [] },
    // Army Day, moved from Wednesday 30 June
    { date: '2027-06-28', shifts: [] },
    // Independence Day, Wednesday
    { date: '2027-09-15', shifts: [] },
    // Revolution Day, Wednesday
    { date: '2027-10-20', shifts: [] },
    // All Saints' Day, Monday
    { date: '2027-11-01', shifts: [] },
    // Christmas Eve, Friday: a holiday from noon
    { date: '2027-12-24', shifts: [MORNING] },
    // New Year's Eve, Friday: a holiday from noon
    { date: '2027-12-31', shifts: [MORNING] },
  ],
}
