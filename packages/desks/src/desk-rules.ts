/**
 * How the parts of a desk definition must agree with each other.
 * @module
 */
import type { DeskSketch } from './desk-sketch.ts'
import type { Mistake } from './mistakes.ts'
import { policyMistakes } from './policy-rules.ts'

export function deskMistakes(desk: DeskSketch): Mistake[] {
  return [
    ...desk.channels.flatMap(({ id }, index) =>
      desk.channels.findIndex((other) => other.id === id) < index
        ? { path: ['channels', index, 'id'], says: `is ${id} again. Keep one of the two.` }
        : [],
    ),
    ...textMistakes(desk, 'topics'),
    ...textMistakes(desk, 'plans'),
    ...orderMistakes(desk),
    ...desk.versions.flatMap((policy, index) => (policy ? policyMistakes(desk, policy, ['versions', index]) : [])),
  ]
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
  const allRead = desk.versions.every((policy) => policy?.[kind])
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
