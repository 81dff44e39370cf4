import { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import type { Deeds } from './ticket-deeds.tsx'

/** Somebody else was faster: what is new is read, what was typed stays. */
export function Reread({ error, changed }: { error: unknown; changed: Deeds['changed'] }) {
  const { texts } = useReader()
  if (!(error instanceof Problem) || (error.told.status !== 412 && error.told.status !== 409)) return null
  return (
    <p>
      <button type="button" className="button quiet" onClick={() => void changed()}>
        {texts.ticket.changed}
      </button>
    </p>
  )
}
