import { useReader } from '../texts.tsx'
import { ProblemNotice } from './notice.tsx'

type Asked = { isPending: boolean; error: unknown; refetch: () => unknown }

/**
 * Stands where an answer is going to: says that it is waited for, or why it cannot be had. What comes after it on the page
 * shows once it is no longer waited for, and so is never pushed away by it.
 */
export function Awaited({ of: { isPending, error, refetch } }: { of: Asked }) {
  return isPending ? <ToCome /> : <ProblemNotice error={error} retry={refetch} />
}

/** Where what is waited for is of no one answer. */
export function ToCome() {
  const { texts } = useReader()
  return <p className="awaited quiet-text">{texts.loading}</p>
}
