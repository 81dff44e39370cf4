import { useSyncExternalStore } from 'react'
import { timeShown, watchTime } from './desk-time.ts'

/** The desk's time, as it passes. */
export function useNow(): number {
  return useSyncExternalStore(watchTime, timeShown)
}
