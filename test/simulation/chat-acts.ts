/**
 * What is done to a ticket by browsers: the one it was opened from, and others; and what the desk does to those.
 * @module
 */
import { answered, is, say, seen, type Act, type Scene } from './acts.ts'
import { inHours, type Answer } from './client.ts'

const from =
  (weight: (scene: Scene) => number): Act['weight'] =>
  (scene) =>
    scene.device ? weight(scene) : 0
const lives = is('open', 'pending', 'resolved')
const other = (yes: number): Act['weight'] => from(() => yes)

export const CHAT_ACTS: readonly Act[] = [
  { route: 'getChat', by: 'browser', weight: from(lives(0.6, 0.2)), wrong: toldWhoseItIs },
  { route: 'getChatEvents', by: 'browser', weight: from(lives(0.3)), wrong: toldWhoseItIs },
  { route: 'addChatMessage', by: 'browser', weight: from(is('pending')(4, 0.9)), body: ({ chance }) => say(chance) },
  {
    route: 'readChatMessages',
    by: 'browser',
    weight: from(lives(1, 0.3)),
    body: ({ chance, events }) => ({ messages: seen(chance, events) }),
  },
  { route: 'answerChatResolution', by: 'browser', weight: from(is('resolved')(4, 0.1)), body: answered },
  {
    route: 'declareChatAway',
    by: 'browser',
    weight: from(lives(0.6)),
    body: ({ chance, now }) => ({ until: inHours(now, chance.int(1, 200)) }),
  },
  { route: 'withdrawChat', by: 'browser', weight: from(lives(0.2)), body: () => ({ note: 'Ya lo encontré.' }) },
  {
    route: 'rateChat',
    by: 'browser',
    weight: from(is('closed')(2)),
    body: ({ chance }) => ({ stars: chance.int(1, 5) }),
  },
  // What was opened from one browser is no other's, and nobody learns from which.
  { route: 'getChat', by: 'other-browser', weight: other(1), only: [403, 404] },
  {
    route: 'addChatMessage',
    by: 'other-browser',
    weight: other(0.6),
    body: ({ chance }) => say(chance),
    only: [403, 404],
  },
  { route: 'withdrawChat', by: 'other-browser', weight: () => 0.01, body: () => ({}), only: [403, 404] },
  { route: 'endDevice', by: 'agent', weight: from(() => 0.1), body: () => ({}) },
  { route: 'endDevice', by: 'agent', weight: () => 0.01, body: () => ({}) },
]

/** Whoever types an address does not learn whose it is. */
function toldWhoseItIs({ requester }: Scene, body: Answer['body']): string | undefined {
  if (requester === undefined || !JSON.stringify(body).includes(`"${requester}"`)) return undefined
  return `a browser is told of ${requester}`
}
