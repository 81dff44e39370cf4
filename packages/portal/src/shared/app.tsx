/**
 * What the app stands on: the reader's language, the API's answers, and who is signed in.
 * @module
 */
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect, useRef, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api/problem.ts'
import { session } from './session/session.ts'
import { SignIn, SignInAgain } from './session/sign-in.tsx'
import { Unreached } from './session/unreached.tsx'
import { preferredLocale, textsIn } from './locale.ts'
import { useColour, wearColour } from './ui/logo.tsx'
import { useDeskAnswer } from './ui/openness.tsx'
import { ReaderProvider } from './texts.tsx'

const RETRIES = 2

/** Terms that changed meanwhile are asked about once something is sent, and not while somebody writes. */
function hear(error: unknown): void {
  if (error instanceof Problem && error.told.code === 'terms/changed')
    void queries.invalidateQueries({ queryKey: ['me'] })
}

/** What was read is for who was in then; what the desk says of itself is anybody's. */
function forgetForOthers(): void {
  let reader = session.get().person
  session.subscribe(() => {
    const { state, person } = session.get()
    if (state === 'unreached') return
    if (person !== reader) queries.removeQueries({ predicate: ({ queryKey: [what] }) => what !== 'desk' })
    reader = person
  })
}

/** Only what a later try may not meet is tried again. */
export const queries: QueryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: hear }),
  defaultOptions: {
    queries: {
      // A browser that thinks itself offline is told so by the answer that it does not get.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 5000,
      retry: (count, error) =>
        count < RETRIES && !(error instanceof Problem && error.told.status >= 400 && error.told.status < 500),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** @param gate Around all of it; an app whose routes say themselves who may see them has none here. */
export async function start(content: ReactNode, gate: 'gated' | 'routes' = 'gated'): Promise<void> {
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no place for the app')
  wearColour()
  forgetForOthers()
  const locale = preferredLocale()
  const texts = await textsIn(locale)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ReaderProvider first={{ locale, texts }}>{gate === 'gated' ? <Gate>{content}</Gate> : content}</ReaderProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

const watch = (listener: () => void) => session.subscribe(listener)

export function useSession() {
  return useSyncExternalStore(watch, () => session.get())
}

/**
 * An ended session covers the page and takes nothing of it away. What the desk says of itself is in every line around
 * the screens: drawn before it is there, all of them would move when it comes.
 *
 * @param isPublic Whoever comes sees it, signed in or not.
 */
export function Gate({ isPublic = false, children }: { isPublic?: boolean; children: ReactNode }) {
  useColour()
  const { state } = useSession()
  const { isPending, failureCount } = useDeskAnswer()
  const isAwaited = isPending && failureCount === 0
  useBeginning(state, isAwaited)
  if (state === 'unknown') return null
  if (state === 'out' && !isPublic) return <SignIn />
  if (state === 'unreached' && !isPublic) return <Unreached />
  if (isAwaited) return null
  return (
    <>
      {children}
      {state === 'expired' && <SignInAgain />}
    </>
  )
}

/** Who comes in or leaves is at the beginning of what is there then: what had the focus went with the screen before. */
function useBeginning(state: string, isAwaited: boolean): void {
  const before = useRef(state)
  useEffect(() => {
    if (isAwaited || before.current === state) return undefined
    const hasTurned = [before.current, state].toSorted().join() === 'in,out'
    before.current = state
    if (!hasTurned) return undefined
    // A router shows its first screen a moment later.
    let frame = 0
    const begin = () => {
      const content = document.getElementById('content')
      // The page is at its top, and what stands above the content is of it.
      if (content) content.focus({ preventScroll: true })
      else frame = requestAnimationFrame(begin)
    }
    begin()
    return () => cancelAnimationFrame(frame)
  }, [state, isAwaited])
}
