import { useReader, useReading } from '../shared/texts.tsx'
import { inWords } from '../shared/time/moments.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import type { Naming } from './telling-events.ts'

/** Names as the desk has them, instants as the reader says them. */
export function useNaming(): Naming {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string) =>
    list?.find((each) => each.id === id)?.name ?? id
  return {
    texts,
    at: (instant) => (instant === undefined ? '' : inWords(reading, instant)),
    priority: (id = '') => nameIn(desk?.priorities, id),
    reason: (id) => nameIn(desk?.priorityReasons, id),
    price: ({ amount = '', currency = '' }) => `${currency} ${amount}`,
  }
}
