import type { ReactNode } from 'react'
import { ProblemNotice } from '../shared/ui/notice.tsx'

type Read = { error: unknown; refetch: () => unknown }

/**
 * Says once that something of this cannot be had, and asks again for what cannot.
 *
 * @param children What cannot be done without it.
 */
export function Unread({ of, children }: { of: readonly Read[]; children?: ReactNode }) {
  const unread = of.filter(({ error }) => error !== null)
  return (
    <ProblemNotice error={unread[0]?.error} retry={() => Promise.all(unread.map(({ refetch }) => refetch()))}>
      {children}
    </ProblemNotice>
  )
}
