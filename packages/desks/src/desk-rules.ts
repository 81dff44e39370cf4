/**
 * How the parts of a desk definition must agree with each other.
 * @module
 */
import { shortName } from './schema-parts.ts'
import type { DeskSketch } from './desk-sketch.ts'
import type { Mistake } from './mistakes.ts'
import { reasonTextMistakes } from './priority-rules.ts'
import { policyMistakes } from './policy-rules.ts'

export function deskMistakes(desk: DeskSketch): Mistake[] {
  return [
    ...channelMistakes(desk),
    ...(['teams', 'topics', 'plans'] as const).flatMap((kind) => nameMistakes(desk, kind)),
    ...(['topics', 'plans'] as const).flatMap((kind) => textMistakes(desk, kind)),
    ...reasonTextMistakes(desk),
    ...orderMistakes(desk),
    ...desk.versions.flatMap((policy, index) => (policy ? policyMistakes(desk, policy, ['versions', index]) : [])),
  ]
}

function channelMistakes({ channels }: DeskSketch): Mistake[] {
  return channels.flatMap(({ id }, index) =>
    id !== undefined && channels.findIndex((other) => other.id === id) < index
      ? { path: ['channels', index, 'id'], says: `is ${id} again. Keep one of the two.` }
      : [],
  )
}

/** Versions can only use these names, so it is enough to look at them here. */
function nameMistakes(desk: DeskSketch, kind: 'teams' | 'topics' | 'plans'): Mistake[] {
  return Object.keys(desk[kind] ?? {}).flatMap((name) => {
    const { error } = shortName.safeParse(name)
    return error ? error.issues.map(({ message }) => ({ path: [kind, name], says: message })) : []
  })
}

/** Texts belong to the whole desk: tickets pinned to an old version still show what that version called its own. */
function textMistakes(desk: DeskSketch, kind: 'topics' | 'plans'): Mistake[] {
  const told = Object.keys(desk[kind] ?? {})
  const uses = desk.versions.flatMap((policy) =>
    Object.keys(policy?.[kind] ?? {}).map((name) => ({
      name,
      version: policy?.version ?? 'one of the versions',
    })),
  )
  const untold = uses.filter(
    ({ name }, index) => !told.includes(name) && uses.findIndex((use) => use.name === name) === index,
  )
  const allRead = desk.versions.length > 0 && desk.versions.every((policy) => policy?.[kind])
  const unused = allRead ? told.filter((name) => uses.every((use) => use.name !== name)) : []
  return [
    ...untold.map(({ name, version }) => ({
      path: [kind, name],
      says: `is missing, and tickets of version ${version} need its name. Write it in es and en.`,
    })),
    ...unused.map((name) => ({
      path: [kind, name],
      says: `belongs to no version. Remove the text, or list it under ${kind} in a version.`,
    })),
  ]
}

function orderMistakes({ versions }: DeskSketch): Mistake[] {
  return versions.flatMap((policy, index) => {
    const before = versions[index - 1]?.version
    if (policy?.version === undefined || before === undefined || before < policy.version) return []
    return {
      path: ['versions', index, 'version'],
      says:
        before === policy.version
          ? 'is the day of the version before it. Give each version a day of its own.'
          : `is before ${before}, which stands above it. List the versions oldest first.`,
    }
  })
}
