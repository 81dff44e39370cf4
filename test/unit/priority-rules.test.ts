import { minutes } from '../fixtures/desk-minutes.ts'
import { expect, test } from 'vitest'
import { changedDesk, mistakesOf } from '../fixtures/wrong-desk.ts'

const words = { es: 'Todo parado', en: 'All is down' }
const down = { by: 'reason', usual: 'medium', reasons: { down: { priority: 'high' } } }
const hour = { length: 'PT1H', unit: 'clock' }
const checkIn = { every: hour, patience: hour }
const onPaper = minutes.channels.filter(({ id }) => id !== 'chat')
const question = { team: 'support', channels: ['portal'], planFree: false }

test.for<[string, Record<string, unknown>, string[]]>([
  [
    'reasons with words, check-ins, a kept phone and a chat are right',
    {
      priorityReasons: { down: words },
      'contacts/phone': '+502 0000 0100',
      'versions/0/work': {
        priority: down,
        checkIns: { medium: checkIn, high: checkIn },
        officePhone: { atOnce: ['high'], onceBroken: true },
        liveChat: ['high'],
      },
    },
    [],
  ],
  [
    'a reason without words, and words without a reason',
    { priorityReasons: { flood: words }, 'versions/0/work': { priority: down } },
    [
      "versions[0].work.priority.reasons.down: has no words. Write priorityReasons['down'] in es and en.",
      'priorityReasons.flood: belongs to no version. Remove the text, or list the reason under work.priority in a version.',
    ],
  ],
  [
    'a list of no reasons',
    { 'versions/0/work': { priority: { ...down, reasons: {} } } },
    ['versions[0].work.priority.reasons: is empty, so nothing could be urgent. List at least one reason.'],
  ],
  [
    'priorities that the version does not have',
    {
      'versions/0/priorities': ['low', 'medium'],
      'versions/0/plans': { standard: { promises: { low: {}, medium: {} } } },
      'versions/0/work': {
        priority: { by: 'choice', confirmed: ['medium', 'high'] },
        checkIns: { high: checkIn },
        liveChat: ['high'],
      },
    },
    [
      'versions[0].work.priority.confirmed[1]: is high, which this version does not have. Use one of: low, medium.',
      'versions[0].work.checkIns.high: is high, which this version does not have. Use one of: low, medium.',
      'versions[0].work.liveChat[0]: is high, which this version does not have. Use one of: low, medium.',
    ],
  ],
  [
    'a check-in at the level that cannot drop, and one that comes after years',
    { 'versions/0/work': { checkIns: { low: checkIn, high: { ...checkIn, every: { ...hour, length: 'PT9000H' } } } } },
    [
      'versions[0].work.checkIns.low: is for the lowest priority, which cannot drop. Remove it.',
      'versions[0].work.checkIns.high.every.length: is more than a year of clock holds. Write a shorter one.',
    ],
  ],
  [
    'a phone and a chat that are not there',
    {
      channels: onPaper,
      'versions/0/ladders': {},
      'versions/0/topics': { question, billing: { ...question, planFree: true } },
      'versions/0/work': { officePhone: { atOnce: [], onceBroken: true }, liveChat: ['high'] },
    },
    [
      'versions[0].work.officePhone: keeps a phone that the desk has not. Write contacts.phone too.',
      'versions[0].work.liveChat: offers a chat, which is no channel of this desk. Add it to channels.',
    ],
  ],
])('%s', ([, changes, lines]) => {
  expect(mistakesOf(changedDesk(changes)).toSorted()).toEqual(lines.toSorted())
})
