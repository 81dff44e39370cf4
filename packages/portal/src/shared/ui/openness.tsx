import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../api/client.ts'
import { useReader, useReading } from '../texts.tsx'
import { clockTime, dayWord, inWords } from '../time/moments.ts'

const MINUTE = 60_000

/** The desk as anyone may know it, in the reader's language; asked again each minute, for it opens and closes. */
export function useDesk(): AnswerOf<'GET /desk'> | undefined {
  return useDeskAnswer().data
}

export function useDeskAnswer() {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['desk', locale],
    queryFn: () => call('GET /desk', {}, locale),
    refetchInterval: MINUTE,
    // In another language it is the same desk: the page stays while it is asked for.
    placeholderData: (before) => before,
  })
}

/** In a sentence; of today the hour is enough. */
export function closing(reading: ReturnType<typeof useReading>, at: string): string {
  return dayWord(reading, at) === reading.today ? reading.hour(clockTime(reading.locale, at)) : inWords(reading, at)
}

/** Whether the desk is at work, in one line. */
export function Openness() {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  if (!desk) return <span className="openness" />
  const { isOpen, closesAt, opensAt } = desk
  const until = closesAt && texts.desk.until(closing(reading, closesAt))
  const later = isOpen ? until : opensAt && texts.desk.opens(inWords(reading, opensAt))
  return (
    <span className={isOpen ? 'openness is-open' : 'openness'}>
      <i aria-hidden="true" />
      <b>{isOpen ? texts.desk.open : texts.desk.closed}</b> <span>{later}</span>
    </span>
  )
}
