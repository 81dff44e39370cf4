/**
 * Whether anything is new in a conversation: asked often while it is alive, and ever more seldom while nothing happens.
 * @module
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'

const SOONEST_MILLISECONDS = 3000
const LATEST_MILLISECONDS = 30_000
/** Of the time since something happened. */
const SHARE = 0.1

/** @param over Nothing more will come. @returns How to say that something has just been done. */
export function useNews(ticketId: string, over: boolean): () => Promise<void> {
  const client = useQueryClient()
  const cursor = useRef<string>(undefined)
  const heard = useRef(Date.now())
  const reread = async () => {
    heard.current = Date.now()
    await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
  }
  useQuery({
    queryKey: ['news', ticketId],
    queryFn: async () => {
      const after = cursor.current
      const asked = call('GET /tickets/{ticketId}/events', { at: { ticketId }, query: { after } })
      const { events, next } = await asked.catch(async (error: unknown) => {
        if (isOutOfReach(error)) await reread()
        throw error
      })
      cursor.current = next
      if (after !== undefined && events.length > 0) await reread()
      return next
    },
    enabled: !over,
    refetchInterval: () => backOff(Date.now() - heard.current),
    // An answer is heard of behind another window too.
    refetchIntervalInBackground: true,
  })
  return reread
}

/** The browser was forgotten meanwhile, or whoever reads may not any more: nothing of it stays on the page. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof Problem && [403, 404].includes(error.told.status)
}

function backOff(quietMilliseconds: number): number {
  return Math.min(LATEST_MILLISECONDS, Math.max(SOONEST_MILLISECONDS, quietMilliseconds * SHARE))
}
