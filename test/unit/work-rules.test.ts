import { expect, test } from 'vitest'
import { mistakesOf, changedDesk } from '../fixtures/wrong-desk.ts'

const WORK = 'versions/0/work'

test.for<[string, Record<string, unknown>, string[]]>([
  [
    'a level of a team nobody knows',
    { [WORK]: { escalation: [{ team: 'support' }, { team: 'wizards' }] } },
    [
      'versions[0].work.escalation[1].team: names "wizards", which is no team of this desk. Add it to teams, or use one of: support.',
    ],
  ],
  [
    'a datum without words',
    { [WORK]: { dataRequests: { allowed: ['shoe'] } } },
    ['versions[0].work.dataRequests.allowed[0]: has no words. Write shoe under fields of the desk, in es and en.'],
  ],
  [
    'a datum with words',
    { fields: { shoe: { es: 'Zapato', en: 'Shoe' } }, [WORK]: { dataRequests: { allowed: ['shoe'] } } },
    [],
  ],
  [
    'tickets given by plan, where no plan gives them',
    { [WORK]: { assignment: 'by-plan' } },
    [
      'versions[0].work.assignment: goes by plan, and no plan assigns. Write assigns: true in those that do, or leave it out.',
    ],
  ],
  ['tickets given by a plan', { [WORK]: { assignment: 'by-plan' }, 'versions/0/plans/standard/assigns': true }, []],
  [
    'a chat that becomes a ticket after no time at all',
    { [WORK]: { chatToTicket: { over: 'PT0S' } } },
    ['versions[0].work.chatToTicket.over: is no time at all. Write a length above zero.'],
  ],
])('%s', ([, changes, mistakes]) => {
  expect(mistakesOf(changedDesk(changes))).toEqual(mistakes)
})
