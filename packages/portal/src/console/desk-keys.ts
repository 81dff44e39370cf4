import { useNavigate } from '@tanstack/react-router'
import type { DESK_PAGES } from './desk-pages.ts'
import { useKeys } from './keys.ts'

/** The pages beside the queue by their keys, wherever one is. */
export function useDeskKeys(): void {
  const navigate = useNavigate()
  const go = (to: (typeof DESK_PAGES)[number]['to']) => () => void navigate({ to })
  useKeys({
    approvals: go('/approvals'),
    organisations: go('/organisations'),
    breaches: go('/breaches'),
    rules: go('/rules'),
  })
}
