/**
 * Ending every session there is of whoever is signed in, as a part of his profile.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useReader } from '../texts.tsx'
import { ProblemNotice } from '../ui/notice.tsx'
import { session } from './session.ts'

export function Sessions() {
  const { texts } = useReader()
  const leaving = useMutation({ mutationFn: () => session.signOutEverywhere() })
  return (
    <section className="sheet stack tight">
      <h2>{texts.profile.sessions}</h2>
      <p className="quiet-text">{texts.profile.sessionsLead}</p>
      <ProblemNotice error={leaving.error} />
      <div className="buttons">
        <button
          type="button"
          className="button quiet"
          aria-disabled={leaving.isPending}
          onClick={() => !leaving.isPending && leaving.mutate()}
        >
          {texts.profile.leave}
        </button>
      </div>
    </section>
  )
}
