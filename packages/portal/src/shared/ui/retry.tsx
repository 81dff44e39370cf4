import { useEffect, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { useReader } from '../texts.tsx'

const SECOND = 1000

/** Nothing where the same would be answered the same; as late as the desk asks for. */
export function Retry({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { texts } = useReader()
  const told = error instanceof Problem ? error.told : undefined
  const left = useCountdown(error, told?.retryAfter ?? 0)
  if (told && !helps(told.status)) return null
  return (
    <p>
      <button
        type="button"
        className="button quiet"
        aria-disabled={left > 0}
        onClick={() => void (left > 0 || retry())}
      >
        {left > 0 ? texts.faces.retryIn(left) : texts.faces.retry}
      </button>
    </p>
  )
}

function helps(status: number): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}

/** Seconds that are left of it. */
function useCountdown(of: unknown, seconds: number): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const until = Date.now() + seconds * SECOND
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / SECOND)))
    tick()
    const timer = setInterval(tick, SECOND)
    return () => clearInterval(timer)
  }, [of, seconds])
  return left
}
