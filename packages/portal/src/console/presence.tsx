/**
 * Who else of the desk looks at the ticket that is open, or writes to its customer.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../shared/api/client.ts'
import { useConsoleTexts } from './texts.ts'

/** Somebody with two of them is at two tickets. */
const WINDOW = crypto.randomUUID()

/** So that nobody who stays is ever half a minute old. */
const LOOK_MILLISECONDS = 12_000

/** Who has not touched a key for so long writes no more. */
const STILL_MILLISECONDS = 20_000

/** Looks, and shows who else does; nothing where one is alone. @param text What is being written to the customer. */
export function Others({ ticketId, text }: { ticketId: string; text: string }) {
  const words = useConsoleTexts().queue
  const writes = useWrites(text)
  const { data } = useQuery({
    queryKey: ['presence', ticketId, writes],
    queryFn: () => call('PUT /tickets/{ticketId}/presence', { at: { ticketId }, body: { writes, window: WINDOW } }),
    refetchInterval: LOOK_MILLISECONDS,
    placeholderData: (before) => before,
  })
  const others = data?.others ?? []
  const writers = others.filter((other) => other.writes).map(({ name }) => name)
  const lookers = others.filter((other) => !other.writes).map(({ name }) => name)
  return (
    <p className="others" role="status">
      {[writers.length > 0 ? words.writing(writers) : [], lookers.length > 0 ? words.others(lookers) : []]
        .flat()
        .join(' ')}
    </p>
  )
}

/** A draft that lies there is no writing. */
function useWrites(text: string): boolean {
  const [writes, setWrites] = useState(false)
  const before = useRef(text)
  useEffect(() => {
    if (text === before.current) return undefined
    before.current = text
    setWrites(text !== '')
    const timer = setTimeout(() => setWrites(false), STILL_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return writes
}
