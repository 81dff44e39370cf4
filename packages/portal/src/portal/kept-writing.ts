import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever is at what he writes stays there: what comes in above it moves the page along, so that nothing moves under his
 * hands; and no further than its own beginning, so that it can be read. Whoever reads further up is left there.
 *
 * @returns What stands above, and grows.
 */
export function useKeptWriting(): RefObject<HTMLDivElement | null> {
  const above = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = above.current
    if (!place) return undefined
    const end = () => place.getBoundingClientRect().bottom
    let before = end()
    const look = () => {
      before = end()
    }
    const keep = () => {
      const isSeen = before > 0 && before < innerHeight
      // Where the browser has kept it by itself it has not moved.
      if (isSeen) scrollBy({ top: Math.min(end() - before, before), behavior: 'instant' })
      look()
    }
    const observer = new ResizeObserver(keep)
    observer.observe(place)
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      observer.disconnect()
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [])
  return above
}
