/**
 * How the rules of work on tickets must agree with the rest of the version and with its desk.
 * @module
 */
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import { strangers, TEAM } from './listed-names.ts'
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']

export function workMistakes(desk: DeskSketch, policy: PolicySketch, path: Path): Mistake[] {
  const own = [...path, 'work']
  return [
    ...escalationMistakes(desk, policy, [...own, 'escalation']),
    ...datumMistakes(desk, policy, [...own, 'dataRequests', 'allowed']),
    ...assignmentMistakes(policy, [...own, 'assignment']),
  ]
}

function escalationMistakes({ teams }: DeskSketch, { work }: PolicySketch, path: Path): Mistake[] {
  return (work?.escalation ?? []).flatMap((level, index) => {
    return strangers(level?.team, teams, { ...TEAM, path: [...path, index, 'team'] })
  })
}

/** Customers read what they are asked for. */
function datumMistakes({ fields }: DeskSketch, { work }: PolicySketch, path: Path): Mistake[] {
  return (work?.dataRequests?.allowed ?? []).flatMap((datum, index) =>
    datum === undefined || (fields && Object.hasOwn(fields, datum))
      ? []
      : [{ path: [...path, index], says: `has no words. Write ${datum} under fields of the desk, in es and en.` }],
  )
}

/** By plan, and no plan says so: then nobody would ever be given a ticket. */
function assignmentMistakes({ work, plans }: PolicySketch, path: Path): Mistake[] {
  const assigns = Object.values(plans ?? {}).some((plan) => plan?.assigns === true)
  if (work?.assignment !== 'by-plan' || assigns || !plans) return []
  return [{ path, says: 'goes by plan, and no plan assigns. Write assigns: true in those that do, or leave it out.' }]
}
