/** What a desk lets people do who have not signed in must be something that it can do for them. */
import { DeskDefinitionError, defineDesk } from '@plazo/desks/define-desk'
import { school } from '@plazo/desks/school'
import type { VisitorRules } from '@plazo/domain/desk'
import { expect, test } from 'vitest'

const { asks } = school.entry!.visitors!.form!

function mistakesOf(visitors: VisitorRules, policy = school.versions[0]): readonly string[] {
  try {
    defineDesk({ ...school, entry: { ...school.entry!, visitors }, versions: [policy] })
    return []
  } catch (error) {
    if (error instanceof DeskDefinitionError) return error.lines
    throw error
  }
}

test.for<[string, VisitorRules, string]>([
  ['a topic nobody knows', { form: { topics: ['holidays'], asks } }, 'names "holidays", which is no topic'],
  ['a topic twice', { form: { topics: ['other', 'other'], asks } }, 'lists other more than once'],
  ['S0-35: a topic that wants a plan', { form: { topics: ['errors'], asks } }, 'lists errors, which wants a plan'],
  ['S0-34: no mail', { form: { topics: ['other'], asks: { ...asks, fields: ['name'] } } }, 'leaves out the mail'],
  ['S0-12: remembered for no day', { chat: { rememberedDays: 0 } }, 'rememberedDays'],
])('%s', ([, visitors, says]) => {
  expect(mistakesOf(visitors)).toEqual([expect.stringContaining(says)])
})

test('S0-09: a chat that is open to strangers asks who they are', () => {
  const { intake: _, stages: __, ...rest } = school.versions[0]
  const found = mistakesOf({ chat: { rememberedDays: 180 } }, { ...rest, intake: {} })
  expect(found).toContainEqual(expect.stringContaining('entry.visitors.chat: is open to people whom nobody asks'))
})
