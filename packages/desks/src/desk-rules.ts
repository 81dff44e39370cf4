/**
 * How the parts of a desk definition must agree with each other.
 * @module
 */
import { shortName } from './schema-parts.ts'
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import { repeats, rows, strangers, TEAM } from './listed-names.ts'
import type { Mistake } from './mistakes.ts'
import { reasonTextMistakes } from './priority-rules.ts'
import { visitorMistakes } from './visitor-rules.ts'
import { policyMistakes } from './policy-rules.ts'

/** What versions list and the desk names. */
const TOLD = ['topics', 'plans', 'products', 'packs'] as const
type Told = (typeof TOLD)[number]

export function deskMistakes(desk: DeskSketch): Mistake[] {
  return [
    ...channelMistakes(desk),
    ...(['teams', ...TOLD] as const).flatMap((kind) => nameMistakes(desk, kind)),
    ...TOLD.flatMap((kind) => textMistakes(desk, kind)),
    ...confinementMistakes(desk),
    ...farewellMistakes(desk),
    ...reasonTextMistakes(desk),
    ...orderMistakes(desk),
    ...visitorMistakes(desk),
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
function nameMistakes(desk: DeskSketch, kind: 'teams' | Told): Mistake[] {
  return Object.keys(desk[kind] ?? {}).flatMap((name) => {
    const { error } = shortName.safeParse(name)
    return error ? error.issues.map(({ message }) => ({ path: [kind, name], says: message })) : []
  })
}

function confinementMistakes({ confinedTeams, teams }: DeskSketch): Mistake[] {
  return [
    ...confinedTeams.flatMap((team, index) => strangers(team, teams, { ...TEAM, path: ['confinedTeams', index] })),
    ...repeats(confinedTeams, ['confinedTeams']),
  ]
}

/** Texts belong to the whole desk: tickets pinned to an old version still show what that version called its own. */
function textMistakes(desk: DeskSketch, kind: Told): Mistake[] {
  const told = Object.keys(desk[kind] ?? {})
  const uses = desk.versions.flatMap((policy) =>
    rows(policy && listOf(policy, kind)).map(([name]) => ({ name, version: policy?.version ?? 'one of the versions' })),
  )
  const untold = uses.filter(
    ({ name }, index) => !told.includes(name) && uses.findIndex((use) => use.name === name) === index,
  )
  const allRead = desk.versions.length > 0 && desk.versions.every((policy) => policy && listOf(policy, kind))
  const unused = allRead ? told.filter((name) => uses.every((use) => use.name !== name)) : []
  return [
    ...untold.map(({ name, version }) => ({
      path: [kind, name],
      says: `is missing, and ${kind === 'packs' ? 'customers' : 'tickets'} of version ${version} need its name. Write it in es and en.`,
    })),
    ...unused.map((name) => ({
      path: [kind, name],
      says: `belongs to no version. Remove the text, or list it under ${placeOf(kind)} in a version.`,
    })),
  ]
}

function listOf(policy: PolicySketch, kind: Told): Readonly<Record<string, unknown>> | undefined {
  return kind === 'topics' || kind === 'plans' ? policy[kind] : policy.entitlement?.[kind]
}

function placeOf(kind: Told): string {
  return kind === 'topics' || kind === 'plans' ? kind : `entitlement.${kind}`
}

function farewellMistakes({ greetings, links }: DeskSketch): Mistake[] {
  return (greetings?.farewellLinks ?? []).flatMap((name, index) =>
    name === '' || !links || Object.hasOwn(links, name)
      ? []
      : {
          path: ['greetings', 'farewellLinks', index],
          says: `points to ${name}, and nobody knows where. Write links.${name}.`,
        },
  )
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
