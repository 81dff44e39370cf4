import { useEffect, useState } from 'react'
import type * as palette from './finder.tsx'

/** Until then there is something else to load. */
const IDLE_MILLISECONDS = 2000

/** What the palette is made of: fetched once the console has nothing else to do, or at once where it is wanted. */
export function useFinder(isWanted: boolean) {
  const [module, setModule] = useState<typeof palette>()
  useEffect(() => {
    // Without a connection it is asked for again the next time.
    const load = () => void import('./finder.tsx').then(setModule, () => undefined)
    const timer = setTimeout(load, isWanted ? 0 : IDLE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isWanted])
  return module?.Finder
}
