/**
 * What a calendar's author is told.
 * @module
 */
import { ALWAYS_OPEN, type BusinessCalendar, calendarProblems, type Shift } from '@plazo/domain/calendar'
import { expect, test } from 'vitest'

const OFFICE: Shift[] = [
  { opens: '08:00', closes: '12:00' },
  { opens: '12:00', closes: '24:00' },
]
const GOOD: BusinessCalendar = {
  timeZone: 'America/Guatemala',
  week: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE, 6: [], 7: [] },
  exceptions: [
    { date: '2028-02-29', shifts: [] },
    { date: '2026-12-25', shifts: [{ opens: '00:00', closes: '23:59' }] },
  ],
}
const monday = (...shifts: Shift[]): BusinessCalendar => ({ ...GOOD, week: { ...GOOD.week, 1: shifts } })
const except = (...exceptions: BusinessCalendar['exceptions'][number][]): BusinessCalendar => ({ ...GOOD, exceptions })

test('a good calendar has no problems; shifts may adjoin and exceptions need no order', () => {
  expect(calendarProblems(GOOD)).toEqual([])
  expect(calendarProblems(ALWAYS_OPEN)).toEqual([])
})

test.for(['America/Nowhere', '', '-06:00', 'Z', '2020-01-01T00:00[America/New_York]'])(
  '"%s" is no zone',
  (timeZone) => {
    expect(calendarProblems({ ...GOOD, timeZone })).toEqual([{ path: '/timeZone', reason: 'calendar/unknown-zone' }])
  },
)

test.for(['UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+6', 'America/Port-au-Prince'])(
  '%s is a zone',
  (timeZone) => {
    expect(calendarProblems({ ...GOOD, timeZone })).toEqual([])
  },
)

test.for([
  ['8:00', '12:00', '/week/1/0/opens'],
  ['24:00', '24:00', '/week/1/0/opens'],
  ['08:60', '12:00', '/week/1/0/opens'],
  ['08:00', '24:01', '/week/1/0/closes'],
  ['08:00', '25:00', '/week/1/0/closes'],
  ['08:00', '12:00:00', '/week/1/0/closes'],
] as const)('%s to %s is badly written at %s', ([opens, closes, path]) => {
  expect(calendarProblems(monday({ opens, closes }))).toEqual([{ path, reason: 'calendar/time-format' }])
})

test.for([
  ['12:00', '08:00'],
  ['08:00', '08:00'],
] as const)('a shift from %s to %s never opens', ([opens, closes]) => {
  expect(calendarProblems(monday({ opens, closes }))).toEqual([
    { path: '/week/1/0/closes', reason: 'calendar/shift-order' },
  ])
})

test('shifts that overlap or come in the wrong order are told at the later one', () => {
  const overlap = [{ path: '/week/1/1/opens', reason: 'calendar/overlap' }]
  const [morning, afternoon] = [
    { opens: '08:00', closes: '12:00' },
    { opens: '14:00', closes: '18:00' },
  ]
  expect(calendarProblems(monday(morning, { opens: '11:59', closes: '13:00' }))).toEqual(overlap)
  expect(calendarProblems(monday(afternoon, morning))).toEqual(overlap)
  expect(calendarProblems(monday({ opens: '08:00', closes: '18:00' }, morning, afternoon))).toEqual([
    ...overlap,
    { path: '/week/1/2/opens', reason: 'calendar/overlap' },
  ])
})

test.for(['2026-02-30', '2026-2-3', '20260203', '2026-12-25T00:00', ''])('"%s" is no date', (date) => {
  expect(calendarProblems(except({ date, shifts: [] }))).toEqual([
    { path: '/exceptions/0/date', reason: 'calendar/date-format' },
  ])
})

test('a date has one exception, and its shifts are held to the same rules', () => {
  const date = '2026-12-25'
  const backwards = [{ opens: '12:00', closes: '08:00' }]
  expect(calendarProblems(except({ date, shifts: [] }, { date, shifts: backwards }))).toEqual([
    { path: '/exceptions/1/date', reason: 'calendar/duplicate-date' },
    { path: '/exceptions/1/shifts/0/closes', reason: 'calendar/shift-order' },
  ])
})

test('a weekday left out is a problem, not a day off', () => {
  const { 3: _, ...week } = GOOD.week
  expect(calendarProblems({ ...GOOD, week })).toEqual([{ path: '/week/3', reason: 'calendar/missing-weekday' }])
})

test('every problem is told at once', () => {
  const draft = { timeZone: 'Here', week: { 1: [{ opens: 'a', closes: 'b' }] }, exceptions: [] }
  expect(calendarProblems(draft).map(({ path }) => path)).toEqual([
    '/timeZone',
    '/week/1/0/opens',
    '/week/1/0/closes',
    ...[2, 3, 4, 5, 6, 7].map((weekday) => `/week/${weekday}`),
  ])
})
