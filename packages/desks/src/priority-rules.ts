/**
 * How the rules of priority, check-ins, phone and chat must agree with the rest of the version and with its desk.
 * @module
 */
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']
type Named = readonly { priority: string | undefined; path: Path }[]

export function priorityRuleMistakes(desk: DeskSketch, policy: PolicySketch, path: Path): Mistake[] {
  const { work } = policy
  if (!work) return []
  const own = [...path, 'work']
  return [
    ...unknownPriorities(policy, prioritiesIn(work, own)),
    ...reasonMistakes(desk, work, [...own, 'priority', 'reasons']),
    ...checkInMistakes(policy, [...own, 'checkIns']),
    ...(work.officePhone && desk.contacts && desk.contacts.phone === undefined
      ? [{ path: [...own, 'officePhone'], says: 'keeps a phone that the desk has not. Write contacts.phone too.' }]
      : []),
    ...(work.liveChat && desk.channels.every(({ id }) => id !== undefined && id !== 'chat')
      ? [{ path: [...own, 'liveChat'], says: 'offers a chat, which is no channel of this desk. Add it to channels.' }]
      : []),
  ]
}

/** Reasons of the list need words, and words need a version that lists their reason. */
export function reasonTextMistakes({ priorityReasons, versions }: DeskSketch): Mistake[] {
  const used = new Set(versions.flatMap((policy) => Object.keys(policy?.work?.priority?.reasons ?? {})))
  return Object.keys(priorityReasons ?? {})
    .filter((name) => versions.every((policy) => policy !== undefined) && !used.has(name))
    .map((name) => ({
      path: ['priorityReasons', name],
      says: 'belongs to no version. Remove the text, or list the reason under work.priority in a version.',
    }))
}

function prioritiesIn(work: NonNullable<PolicySketch['work']>, path: Path): Named {
  const { priority, checkIns, officePhone, liveChat } = work
  const listed = (list: readonly (string | undefined)[] | undefined, at: Path) =>
    (list ?? []).map((each, index) => ({ priority: each, path: [...at, index] }))
  return [
    ...listed(priority?.confirmed, [...path, 'priority', 'confirmed']),
    { priority: priority?.usual, path: [...path, 'priority', 'usual'] },
    ...Object.entries(priority?.reasons ?? {}).map(([name, reason]) => ({
      priority: reason?.priority,
      path: [...path, 'priority', 'reasons', name, 'priority'],
    })),
    ...Object.keys(checkIns ?? {}).map((each) => ({ priority: each, path: [...path, 'checkIns', each] })),
    ...listed(officePhone?.atOnce, [...path, 'officePhone', 'atOnce']),
    ...listed(liveChat, [...path, 'liveChat']),
  ]
}

function unknownPriorities({ priorities }: PolicySketch, named: Named): Mistake[] {
  const known = priorities.filter((each) => each !== undefined)
  return named.flatMap(({ priority, path }) =>
    priority === undefined || known.some((each) => each === priority)
      ? []
      : { path, says: `is ${priority}, which this version does not have. Use one of: ${known.join(', ')}.` },
  )
}

function reasonMistakes(
  { priorityReasons }: DeskSketch,
  work: NonNullable<PolicySketch['work']>,
  path: Path,
): Mistake[] {
  const { reasons } = work.priority ?? {}
  if (!reasons) return []
  const names = Object.keys(reasons)
  if (names.length === 0) return [{ path, says: 'is empty, so nothing could be urgent. List at least one reason.' }]
  return names
    .filter((name) => !Object.hasOwn(priorityReasons ?? {}, name))
    .map((name) => ({ path: [...path, name], says: `has no words. Write priorityReasons['${name}'] in es and en.` }))
}

/** The lowest level cannot drop, so nothing would follow from silence there. */
function checkInMistakes({ priorities, work }: PolicySketch, path: Path): Mistake[] {
  const [lowest] = priorities
  if (lowest === undefined || !Object.hasOwn(work?.checkIns ?? {}, lowest)) return []
  return [{ path: [...path, lowest], says: 'is for the lowest priority, which cannot drop. Remove it.' }]
}
