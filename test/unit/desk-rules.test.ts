import { minutes } from '../fixtures/desk-minutes.ts'
import { expect, test } from 'vitest'
import { changedDesk, GONE, mistakesOf } from '../fixtures/wrong-desk.ts'

const [first] = minutes.versions
const promise = { length: 'PT1M', unit: 'clock', warnings: [], escalations: [] }
const close = { kind: 'close', after: { length: 'PT1M', unit: 'clock' } }
const ping = { kind: 'ping', after: { length: 'PT1M', unit: 'clock' } }
const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
const chatOnly = [minutes.channels.find(({ id }) => id === 'chat')]

test.for<[string, Record<string, unknown>, string[]]>([
  [
    'a promise nobody could live to see',
    { 'versions/0/withoutPlan': { resolution: { ...promise, length: 'PT9000H' } } },
    ['versions[0].withoutPlan.resolution.length: is more than a year of clock holds. Write a shorter one.'],
  ],
  [
    'a warning as long as the promise, and one given twice',
    { 'versions/0/withoutPlan': { firstResponse: { ...promise, warnings: ['PT60S', 'PT10S', 'PT10S'] } } },
    [
      'versions[0].withoutPlan.firstResponse.warnings[0]: is PT60S, not shorter than the promise of PT1M. Warn later, or leave it out.',
      'versions[0].withoutPlan.firstResponse.warnings[2]: falls together with another one of the list. Keep one.',
    ],
  ],
  [
    'a ladder that never closes',
    { 'versions/0/ladders': { mail: [ping] } },
    ['versions[0].ladders.mail: ends in ping, so tickets would wait for ever. Add a step of kind close at the end.'],
  ],
  [
    'a close before the end of the ladder',
    { 'versions/0/ladders': { mail: [close, close] } },
    ['versions[0].ladders.mail[0].kind: is close, and steps follow it. Make it the last step.'],
  ],
  [
    'a ladder without steps',
    { 'versions/0/ladders': { mail: [] } },
    ['versions[0].ladders.mail: has no steps. List them, a close last, or leave the channel out to have no ladder.'],
  ],
  [
    'topics and ladders for a channel the desk does not have',
    {
      channels: chatOnly,
      'versions/0/ladders': { mail: [close] },
      'versions/0/topics/billing/channels': ['chat'],
      'versions/0/topics/question/channels': ['chat', 'api'],
    },
    [
      'versions[0].topics.question.channels[1]: is for api, which is no channel of this desk. Add it to channels, or use one of: chat.',
      'versions[0].ladders.mail: is for mail, which is no channel of this desk. Add it to channels, or use one of: chat.',
    ],
  ],
  [
    'teams that are confined twice, or are none',
    { confinedTeams: ['support', 'support', 'sales'] },
    [
      'confinedTeams[2]: names "sales", which is no team of this desk. Add it to teams, or use one of: support.',
      'confinedTeams: lists support more than once. Keep one.',
    ],
  ],
  [
    'a channel listed twice',
    { channels: [...chatOnly, ...minutes.channels] },
    ['channels[3].id: is chat again. Keep one of the two.'],
  ],
  [
    'a topic of an unknown team',
    { 'versions/0/topics/question/team': 'sales' },
    [
      'versions[0].topics.question.team: names "sales", which is no team of this desk. Add it to teams, or use one of: support.',
    ],
  ],
  [
    'a topic that needs a plan where there is none',
    { 'versions/0/plans': {}, plans: {} },
    [
      'versions[0].topics.question.planFree: is false, and this version has no plan, so nobody could open it. Add a plan, or write true.',
    ],
  ],
  [
    'a plan without a promise for a priority people may choose',
    { 'versions/0/plans/standard/promises/high': GONE },
    [
      'versions[0].plans.standard.promises.high: is missing, though people may choose this priority. Write its promises, or {} to promise nothing.',
    ],
  ],
  [
    'a plan with a promise for a priority nobody may choose',
    { 'versions/0/priorities': ['low', 'medium'] },
    [
      'versions[0].plans.standard.promises.high: promises for a priority that nobody may choose. Remove it, or add the priority to priorities.',
    ],
  ],
  [
    'priorities out of order',
    { 'versions/0/priorities': ['high', 'low', 'medium'] },
    ['versions[0].priorities: is out of order. List them least urgent first: low, medium, high.'],
  ],
  [
    'a pause listed twice',
    { 'versions/0/pausedBy/resolution': ['away', 'away'] },
    ['versions[0].pausedBy.resolution: lists away more than once. Keep one.'],
  ],
  [
    'a letter told twice to the same people, or let through twice',
    {
      'versions/0/notices': {
        told: { 'clock-warned': ['owner', 'leads', 'owner'] },
        atAnyHour: ['clock-breached', 'clock-breached'],
      },
    },
    [
      "versions[0].notices.told['clock-warned']: lists owner more than once. Keep one.",
      'versions[0].notices.atAnyHour: lists clock-breached more than once. Keep one.',
    ],
  ],
  [
    'versions out of order, and two of one day',
    { 'versions/1': { ...first, version: '2025-07-01' }, 'versions/2': { ...first, version: '2025-07-01' } },
    [
      'versions[1].version: is before 2026-01-01, which stands above it. List the versions oldest first.',
      'versions[2].version: is the day of the version before it. Give each version a day of its own.',
    ],
  ],
  [
    'a topic and a plan of an old version without their texts',
    {
      'topics/question': GONE,
      'plans/standard': GONE,
      'versions/1': { ...first, version: '2027-07-01', plans: {}, topics: { billing: first.topics['billing'] } },
    },
    [
      'topics.question: is missing, and tickets of version 2026-01-01 need its name. Write it in es and en.',
      'plans.standard: is missing, and tickets of version 2026-01-01 need its name. Write it in es and en.',
    ],
  ],
  [
    'texts for what no version has',
    {
      'topics/stamps': { es: 'Timbres', en: 'Stamps' },
      'plans/gold': { es: 'Oro', en: 'Gold' },
      'priorities/low': GONE,
    },
    [
      'priorities.low: is missing. Write an object.',
      'topics.stamps: belongs to no version. Remove the text, or list it under topics in a version.',
      'plans.gold: belongs to no version. Remove the text, or list it under plans in a version.',
    ],
  ],
  [
    'mistakes of the calendar',
    {
      'versions/0/calendar/timeZone': 'America/Tikal',
      'versions/0/calendar/week/1': [{ opens: '8:00', closes: '12:00' }],
      'versions/0/calendar/week/2': [{ opens: '14:00', closes: '12:00' }],
      'versions/0/calendar/week/3': [
        { opens: '08:00', closes: '12:00' },
        { opens: '11:00', closes: '24:00' },
      ],
      'versions/0/calendar/week/7': GONE,
      'versions/0/calendar/exceptions': [
        { date: '2027-02-30', shifts: [] },
        { date: '2027-07-01', shifts: [] },
        { date: '2027-07-01', shifts: [] },
      ],
    },
    [
      'versions[0].calendar.week[7]: is missing. Write its shifts, or [] for a day without attendance.',
      'versions[0].calendar.timeZone: is no time zone. Use an IANA name, such as America/Guatemala.',
      'versions[0].calendar.week[1][0].opens: is no time of day. Write it as 08:00; a shift may close at 24:00.',
      'versions[0].calendar.week[2][0].closes: is not after the opening. Let the shift close later than it opens, and split it at midnight.',
      'versions[0].calendar.week[3][1].opens: is before the shift above it closes. List the shifts in order and apart.',
      'versions[0].calendar.exceptions[0].date: is no day of the calendar. Write it as 2027-07-01.',
      'versions[0].calendar.exceptions[2].date: is listed before. Keep one exception for each date.',
    ],
  ],
  [
    'attendance promised by a desk that is never at work',
    {
      'versions/0/calendar/week': closed,
      'versions/0/withoutPlan': { resolution: { ...promise, unit: 'attendance' } },
    },
    [
      'versions[0].calendar.week: has no attendance at all, and promises or ladders count attendance. Write shifts, or count clock time.',
    ],
  ],
])('tells %s', ([, changes, lines]) => {
  expect(mistakesOf(changedDesk(changes))).toEqual(lines)
})
