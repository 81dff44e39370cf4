/**
 * Whether the window is wider than a telephone's.
 * @module
 */
import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 600px)')

export function useWide(): boolean {
  return useSyncExternalStore(whenTurned, () => wide.matches)
}

function whenTurned(told: () => void): () => void {
  wide.addEventListener('change', told)
  return () => wide.removeEventListener('change', told)
}
