/**
 * What people may do who have not signed in must be something that the desk can do for them.
 * @module
 */
import type { DeskSketch } from './desk-sketch.ts'
import { repeats, strangers } from './listed-names.ts'
import type { Mistake } from './mistakes.ts'

const FORM = ['entry', 'visitors', 'form'] as const
const TOPIC = { what: 'topic of this desk', where: 'topics' }

export function visitorMistakes(desk: DeskSketch): Mistake[] {
  const { chat, form } = desk.entry?.visitors ?? {}
  return [...(chat === undefined ? [] : chatMistakes(desk)), ...(form ? formMistakes(desk, form) : [])]
}

/** By his mail somebody is found; without it nobody is. */
function chatMistakes({ versions }: DeskSketch): Mistake[] {
  const asks = versions.every((policy) => !policy || Object.hasOwn(policy.intake?.identity ?? {}, 'chat'))
  const says = 'is open to people whom nobody asks who they are. Add intake.identity.chat, or leave this out.'
  return asks ? [] : [{ path: ['entry', 'visitors', 'chat'], says }]
}

type Form = NonNullable<NonNullable<NonNullable<DeskSketch['entry']>['visitors']>['form']>

function formMistakes({ topics, versions }: DeskSketch, form: Form): Mistake[] {
  const mail = 'leaves out the mail, by which people are known and answered. Add it to asks.fields.'
  return [
    ...form.topics.flatMap((topic, index) => strangers(topic, topics, { ...TOPIC, path: [...FORM, 'topics', index] })),
    ...repeats(form.topics, [...FORM, 'topics']),
    ...form.topics.flatMap((topic, index) => {
      const planned = versions.some((policy) => policy?.topics?.[topic]?.planFree === false)
      const says = `lists ${topic}, which wants a plan: who has none would be told of it. List topics with planFree.`
      return planned ? [{ path: [...FORM, 'topics', index], says }] : []
    }),
    ...(form.asks === undefined || form.asks.fields.includes('mail') ? [] : [{ path: [...FORM, 'asks'], says: mail }]),
  ]
}
