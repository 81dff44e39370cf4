/**
 * Somebody who has not signed in: asked once who he is, known by his browser afterwards (S0-12).
 * @module
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { proved } from '../entry/proof-of-work.ts'
import { type AnswerOf, type BodyOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { isVisitor } from '../shared/session/session.ts'

const KEY = ['device']
/** The number of the last conversation: it grants nothing. */
const LAST = 'plazo.conversation'

type Who = BodyOf<'POST /public/device'>['identity']
export type Remembered = AnswerOf<'GET /public/device'>

/** @returns `device` undefined until it is known, and for who is signed in. */
export function useVisitor() {
  const client = useQueryClient()
  const {
    data: device,
    isPending,
    error,
    refetch,
  } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /public/device'),
    enabled: isVisitor(),
  })
  const forgetting = useMutation({
    mutationFn: () => call('POST /public/device/end', { body: {} }),
    onSuccess(gone) {
      localStorage.removeItem(LAST)
      client.setQueryData(KEY, gone)
      client.removeQueries({ queryKey: ['ticket'] })
    },
  })
  return {
    device,
    isPending,
    error,
    refetch,
    forgetting,
    /**
     * Does what wants to know who writes. From a browser that has not said it yet, it is asked for with what he says of
     * himself, so that whatever is wrong is told at once; then he is introduced, with a proof of work of its own.
     */
    async introduced<Done>(identity: Who, act: (unkept: { identity?: Who }) => Promise<Done>): Promise<Done> {
      if (!device?.identity) {
        const heard = await act({ identity }).catch(unlessStranger)
        if (heard !== undefined) return heard
        const known = await proved({ identity }, (body) => call('POST /public/device', { body }))
        client.setQueryData(KEY, known)
      }
      return act({})
    },
  }
}

function unlessStranger(error: unknown): undefined {
  if (!(error instanceof Problem && error.told.code === 'device/unknown')) throw error
}

export function keepConversation(ticketId: string): void {
  localStorage.setItem(LAST, ticketId)
}

/** The conversation that was left, as long as it goes on. */
export function useConversation(isKnown: boolean) {
  const ticketId = localStorage.getItem(LAST) ?? ''
  const { data } = useQuery({
    queryKey: ['ticket', ticketId, 'left'],
    queryFn: () => call('GET /tickets/{ticketId}', { at: { ticketId } }),
    enabled: isKnown && ticketId !== '' && isVisitor(),
  })
  return data && data.state !== 'closed' ? data : undefined
}
