/**
 * How the parts of one policy version must agree with each other and with its desk.
 * @module
 */
import { PRIORITIES } from '@plazo/domain/policy'
import { calendarMistakes } from './calendar-mistakes.ts'
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import { entitlementMistakes } from './entitlement-rules.ts'
import { intakeMistakes } from './intake-rules.ts'
import { repeats, rows, strangers, TEAM } from './listed-names.ts'
import type { Mistake } from './mistakes.ts'
import { priorityRuleMistakes } from './priority-rules.ts'
import { spanMistakes } from './span-rules.ts'
import { workMistakes } from './work-rules.ts'

type Path = Mistake['path']
/** A part of the version by its name. */
type Part = { desk: DeskSketch; policy: PolicySketch; name: string }

export function policyMistakes(desk: DeskSketch, policy: PolicySketch, path: Path): Mistake[] {
  return [
    ...(policy.calendar ? calendarMistakes(policy.calendar, [...path, 'calendar']) : []),
    ...priorityMistakes(policy, [...path, 'priorities']),
    ...rows(policy.topics).flatMap(([name]) => topicMistakes({ desk, policy, name }, [...path, 'topics', name])),
    ...rows(policy.plans).flatMap(([name]) => planMistakes({ policy, name }, [...path, 'plans', name])),
    ...rows(policy.pausedBy).flatMap(([clock, causes]) => repeats(causes ?? [], [...path, 'pausedBy', clock])),
    ...rows(policy.ladders).flatMap(([name]) => ladderMistakes({ desk, policy, name }, [...path, 'ladders', name])),
    ...rows(policy.notices?.told).flatMap(([letter, to]) => repeats(to ?? [], [...path, 'notices', 'told', letter])),
    ...repeats(policy.notices?.atAnyHour ?? [], [...path, 'notices', 'atAnyHour']),
    ...channelMistakes(desk, policy, path),
    ...entitlementMistakes(desk, policy, path),
    ...priorityRuleMistakes(desk, policy, path),
    ...intakeMistakes(desk, policy, path),
    ...workMistakes(desk, policy, path),
    ...spanMistakes(policy, path),
  ]
}

/** People choose from the list as it stands, and "one level lower" is the one before. */
function priorityMistakes({ priorities }: PolicySketch, path: Path): Mistake[] {
  const known = priorities.filter((priority) => priority !== undefined)
  const inOrder = PRIORITIES.filter((priority) => known.includes(priority))
  if (new Set(known).size < known.length) return repeats(known, path)
  if (known.join() === inOrder.join()) return []
  return [{ path, says: `is out of order. List them least urgent first: ${inOrder.join(', ')}.` }]
}

function topicMistakes({ desk, policy, name }: Part, path: Path): Mistake[] {
  const topic = policy.topics?.[name]
  if (!topic) return []
  const mistakes = repeats(topic.channels, [...path, 'channels'])
  for (const [index, channel] of topic.channels.entries()) {
    if (!hasChannel(desk, channel)) mistakes.push(unknownChannel(desk, channel, [...path, 'channels', index]))
  }
  mistakes.push(...strangers(topic.team, desk.teams, { ...TEAM, path: [...path, 'team'] }))
  if (topic.planFree === false && policy.plans && rows(policy.plans).length === 0) {
    mistakes.push({
      path: [...path, 'planFree'],
      says: 'is false, and this version has no plan, so nobody could open it. Add a plan, or write true.',
    })
  }
  return mistakes
}

function planMistakes({ policy, name }: Pick<Part, 'policy' | 'name'>, path: Path): Mistake[] {
  const promises = policy.plans?.[name]?.promises
  if (!promises) return []
  const promised = Object.keys(promises)
  const allowed = policy.priorities.filter((priority) => priority !== undefined)
  const missing = allowed.filter((priority) => !promised.includes(priority))
  const idle = PRIORITIES.filter((priority) => promised.includes(priority) && !allowed.includes(priority))
  return [
    ...missing.map((priority) => ({
      path: [...path, 'promises', priority],
      says: 'is missing, though people may choose this priority. Write its promises, or {} to promise nothing.',
    })),
    ...idle.map((priority) => ({
      path: [...path, 'promises', priority],
      says: 'promises for a priority that nobody may choose. Remove it, or add the priority to priorities.',
    })),
  ]
}

/** A ladder that does not end in a close would leave tickets waiting for ever. */
function ladderMistakes({ desk, policy, name: channel }: Part, path: Path): Mistake[] {
  const steps = policy.ladders?.[channel]
  if (!steps) return []
  const mistakes = hasChannel(desk, channel) ? [] : [unknownChannel(desk, channel, path)]
  const last = steps.at(-1)
  if (steps.length === 0) {
    mistakes.push({
      path,
      says: 'has no steps. List them, a close last, or leave the channel out to have no ladder.',
    })
  } else if (last?.kind !== undefined && last.kind !== 'close') {
    mistakes.push({
      path,
      says: `ends in ${last.kind}, so tickets would wait for ever. Add a step of kind close at the end.`,
    })
  }
  for (const [index, step] of steps.slice(0, -1).entries()) {
    if (step?.kind !== 'close') continue
    mistakes.push({
      path: [...path, index, 'kind'],
      says: 'is close, and steps follow it. Make it the last step.',
    })
  }
  return mistakes
}

/** What is done on a channel beside ladders and topics. */
function channelMistakes(desk: DeskSketch, { intake, stages, greets }: PolicySketch, path: Path): Mistake[] {
  const uses = [
    ...rows(intake?.identity).map(([channel]) => ({ channel, at: [...path, 'intake', 'identity', channel] })),
    ...rows(stages).map(([channel]) => ({ channel, at: [...path, 'stages', channel] })),
    ...greets.map((channel, index) => ({ channel, at: [...path, 'greets', index] })),
  ]
  return uses.flatMap(({ channel, at }) => (hasChannel(desk, channel) ? [] : [unknownChannel(desk, channel, at)]))
}

/** A channel of the desk that could not be read may be any of them. */
function hasChannel(desk: DeskSketch, channel: string): boolean {
  return desk.channels.some(({ id }) => id === channel || id === undefined)
}

function unknownChannel(desk: DeskSketch, channel: string, path: Path): Mistake {
  const known = desk.channels.map(({ id }) => id).join(', ')
  return {
    path,
    says: `is for ${channel}, which is no channel of this desk. Add it to channels, or use one of: ${known}.`,
  }
}
