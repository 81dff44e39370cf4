import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { useDefinition } from '../definition/definition.ts'

type Read = { error: unknown; refetch: () => unknown }

/** What cannot be had, of these and of the rules in force: all of it is asked for again. */
export function Unread({ of = [] }: { of?: readonly Read[] }) {
  const all = [...of, useDefinition()]
  const error = all.find((each) => each.error !== null)?.error
  return <ProblemNotice error={error} retry={() => Promise.all(all.map(({ refetch }) => refetch()))} />
}
