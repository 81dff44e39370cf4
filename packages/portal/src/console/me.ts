import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { queries } from '../shared/app.tsx'
import { useReader } from '../shared/texts.tsx'

/** Who is signed in, as the desk knows him. */
export function useMe(): AnswerOf<'GET /me'> | undefined {
  return useMeAnswer().data
}

export function useMeAnswer() {
  return useQuery({ queryKey: ['me'], queryFn: () => call('GET /me'), staleTime: Infinity })
}

/** Once, around all of it: whoever comes back to the window is who he is by now, in his language and with his teams. */
export function useMeFollowed(): void {
  const me = useMe()
  const { choose } = useReader()
  const before = useRef<typeof me>(undefined)
  useEffect(() => {
    const look = () => ['me', 'teams'].forEach((what) => void queries.invalidateQueries({ queryKey: [what] }))
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  useEffect(() => {
    // Until it changes, the language is the one that was chosen at this browser.
    if (me && before.current?.id === me.id && before.current.locale !== me.locale) choose(me.locale)
    before.current = me
  }, [me, choose])
}
