/**
 * What a policy version said, in one number: a version that has taken effect never changes, and this is how a test
 * knows.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Desk } from '@plazo/domain/desk'
import type { Policy } from '@plazo/domain/policy'

/** SHA-256 of the version as canonical JSON, in hexadecimal: the order of its fields does not matter, all else does. */
export function policyDigest(policy: Policy): string {
  return createHash('sha256').update(canonicalJson(policy)).digest('hex')
}

/**
 * Where a desk differs from what was recorded of it, each with the way out; none when all is as recorded.
 *
 * @param recorded Digests by version.
 * @param today `YYYY-MM-DD`; a version of this day or before has taken effect.
 */
export function digestProblems(desk: Desk, recorded: Readonly<Record<string, string>>, today: string): string[] {
  const gone = Object.keys(recorded).filter((version) => desk.versions.every((policy) => policy.version !== version))
  return [
    ...desk.versions.flatMap((policy) =>
      versionProblem(desk.id, policy, { recorded: recorded[policy.version], today }),
    ),
    ...gone.map((version) =>
      version <= today
        ? `${desk.id} ${version}: has taken effect and is gone, but tickets are pinned to it. Put it back.`
        : `${desk.id} ${version}: is gone before it took effect. Remove its digest.`,
    ),
  ]
}

function versionProblem(
  deskId: string,
  policy: Policy,
  seen: { recorded: string | undefined; today: string },
): string[] {
  const { version } = policy
  const digest = policyDigest(policy)
  if (seen.recorded === digest) return []
  if (seen.recorded === undefined) return [`${deskId} ${version}: has no digest. Record ${digest}.`]
  if (version > seen.today) return [`${deskId} ${version}: changed before it took effect. Record ${digest}.`]
  return [`${deskId} ${version}: changed after it took effect. Put it back and add a version instead.`]
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}
