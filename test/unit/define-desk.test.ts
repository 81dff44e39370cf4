import { defineDesk } from '@plazo/desks/define-desk'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { minutes } from '../fixtures/desk-minutes.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bakery } from '../fixtures/desk-bakery.ts'
import { changedDesk, GONE, mistakesOf } from '../fixtures/wrong-desk.ts'

const [first] = minutes.versions
const promise = { length: 'PT1M', unit: 'clock', warnings: [], escalations: [] }
const close = { kind: 'close', after: { length: 'PT1M', unit: 'clock' } }

test('a right definition comes back as it was', () => {
  expect(defineDesk(minutes)).toBe(minutes)
})

test('the example of the README is right', () => {
  expect(mistakesOf(bakery)).toEqual([])
})

test.for<[string, Record<string, unknown>, string[]]>([
  [
    'an unknown field',
    { 'versions/0/topics/question/colour': 'red' },
    [
      'versions[0].topics.question.colour: is no field here. Remove it, or use one of: team, channels, planFree, promises, fields, evidence, menuPath, approval, toExecutive, once, forUntrained.',
    ],
  ],
  [
    'a missing field',
    { 'versions/0/readingCancelsLadder': GONE },
    ['versions[0].readingCancelsLadder: is missing. Write true or false.'],
  ],
  [
    'people who register themselves and no terms to accept',
    { 'entry/registration': 'open', 'entry/terms': GONE },
    ['entry.terms: is missing. Write an object.'],
  ],
  ['a field of another kind', { contacts: 'ayuda@minutero.example' }, ['contacts: is text. Write an object.']],
  [
    'a value outside the choice',
    { defaultLocale: 'fr' },
    ['defaultLocale: is "fr", which is no choice here. Use one of: es, en.'],
  ],
  [
    'a missing language',
    { 'topics/question/en': GONE },
    ['topics.question.en: is missing. Write the text in this language too.'],
  ],
  [
    'an empty text',
    { 'priorities/high/meaning/es': ' ' },
    ['priorities.high.meaning.es: is empty. Write the words that people read.'],
  ],
  [
    'a name that would break a key',
    { 'teams/the#team': minutes.teams['support'] },
    ["teams['the#team']: is no short name. Use lower-case letters, digits and single hyphens, such as print-formats."],
  ],
  [
    'a duration in days',
    { 'versions/0/plans/standard/promises/low/resolution/length': 'P2D' },
    [
      'versions[0].plans.standard.promises.low.resolution.length: is no length of time. ' +
        'Write hours, minutes and seconds, such as PT8H, PT1H30M or PT30S.',
    ],
  ],
  [
    'a duration of nothing',
    { 'versions/0/ladders/chat/0/after/length': 'PT0M' },
    ['versions[0].ladders.chat[0].after.length: is no time at all. Write a length above zero.'],
  ],
  [
    'a promise without its unit',
    { 'versions/0/withoutPlan': { resolution: { length: 'PT8H', warnings: [], escalations: [] } } },
    [
      'versions[0].withoutPlan.resolution.unit: does not say what the length counts. Write attendance (inside the calendar) or clock.',
    ],
  ],
  [
    'a limit of no open tickets',
    { 'versions/0/plans/standard/openTickets': 0 },
    ['versions[0].plans.standard.openTickets: lets nobody open a ticket. Write 1 or more, or leave it out.'],
  ],
  ['no versions', { versions: [] }, ['versions: is empty. List at least one.']],
  [
    'a version of a day that does not exist',
    { 'versions/0/version': '2027-02-29' },
    ['versions[0].version: is no day of the calendar. Write it as 2027-07-01.'],
  ],
])('tells %s', ([, changes, lines]) => {
  expect(mistakesOf(changedDesk(changes))).toEqual(lines)
})

test('every mistake is told at once, one beside and one inside the other', () => {
  const wrong = changedDesk({
    id: 'The Desk',
    'topics/billing/en': GONE,
    'versions/0/topics/billing': { team: 'nobody', channels: ['portal'], planFree: 'yes' },
    'versions/0/plans/standard/promises/low': {
      firstResponse: { ...promise, length: 'soon', warnings: ['PT0S'] },
      second: promise,
    },
    'versions/0/ladders/chat': [close, { kind: 'shout', after: close.after }],
    'versions/1': { ...first, version: '2026-01-01' },
    'versions/2': 'tomorrow',
  })
  expect(() => defineDesk(wrong)).toThrow('Desk "The Desk" has 11 mistakes:\n  id: is no short name.')
  expect(mistakesOf(wrong)).toEqual([
    'id: is no short name. Use lower-case letters, digits and single hyphens, such as print-formats.',
    'topics.billing.en: is missing. Write the text in this language too.',
    'versions[0].topics.billing.planFree: is text. Write true or false.',
    'versions[0].plans.standard.promises.low.firstResponse.length: is no length of time. Write hours, minutes and seconds, such as PT8H, PT1H30M or PT30S.',
    'versions[0].plans.standard.promises.low.firstResponse.warnings[0]: is no time at all. Write a length above zero.',
    'versions[0].plans.standard.promises.low.second: is no field here. Remove it, or use one of: firstResponse, nextResponse, resolution.',
    'versions[0].ladders.chat[1].kind: is "shout", which is no choice here. Use one of: ping, notice, lower-priority, close.',
    'versions[2]: is text. Write an object.',
    'versions[1].version: is the day of the version before it. Give each version a day of its own.',
    'versions[0].topics.billing.team: names "nobody", which is no team of this desk. Add it to teams, or use one of: support.',
    'versions[0].ladders.chat[0].kind: is close, and steps follow it. Make it the last step.',
  ])
})

test('whatever stands in whatever place, only mistakes come of it', () => {
  const places = ['channels', 'topics', 'versions', ...Object.keys(first).map((field) => `versions/0/${field}`)]
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
      expect(Array.isArray(mistakesOf(changedDesk({ [place]: value })))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a desk is found by its id', () => {
  expect(DESK_IDS.map((id) => deskById(id).id)).toEqual(DESK_IDS)
})

test('an unknown desk is refused with those there are', () => {
  expect(() => deskById('erpp')).toThrow(
    'There is no desk "erpp". Set DESK to one of: school, in-product, club, partner, erp, minutes.',
  )
})
