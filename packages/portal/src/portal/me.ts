import { useQuery } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { isVisitor } from '../shared/session/session.ts'

/** Who is signed in. */
export function useMe() {
  return useMeAnswer().data
}

export function useMeAnswer() {
  return useQuery({ queryKey: ['me'], queryFn: () => call('GET /me'), enabled: !isVisitor() })
}
