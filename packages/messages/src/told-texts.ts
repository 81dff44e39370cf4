/**
 * A desk's own texts, each with what it is for: what priorities mean, what customers state, what a conversation begins
 * and ends with.
 * @module
 */
import type { Desk, Locale, Text } from '@plazo/domain/desk'
import { PRIORITIES } from '@plazo/domain/policy'
import { TICKET_STATES } from '@plazo/domain/ticket'
import { RULE_WORDS } from './told-rules.ts'

type ToldText = Text & { path: string[] }

export function toldTexts(desk: Desk, locale: Locale): ToldText[] {
  const { names, meaning, statement, channel, reason, states, greetings } = RULE_WORDS[locale]
  const { publicStates, greetings: own } = desk
  const listed = (kind: string, texts: Readonly<Record<string, Text>> = {}) =>
    Object.values(texts).map((text) => ({ path: [kind], ...text }))
  return [
    ...PRIORITIES.map((id) => {
      const { name, meaning: text } = desk.priorities[id]
      return { path: [names.priority, name[locale], meaning], ...text }
    }),
    ...listed(reason, desk.priorityReasons),
    ...listed(statement, desk.statements),
    ...desk.channels.map(({ name, hours }) => ({ path: [channel, name[locale]], ...hours })),
    ...(publicStates ? TICKET_STATES.map((state) => ({ path: [states], ...publicStates[state] })) : []),
    ...(own
      ? (['welcome', 'outOfHours', 'farewell'] as const).map((each) => ({ path: [greetings[each]], ...own[each] }))
      : []),
  ]
}
