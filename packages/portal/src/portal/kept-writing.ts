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
    // Where it ended in the document, and how far that was scrolled: a scroll is told of when more may have come in.
    let ended = 0
    let scrolled = 0
    const look = () => {
      scrolled = scrollY
    }
    const measure = () => {
      look()
      ended = end() + scrollY
    }
    const keep = () => {
      const before = ended - scrolled
      const isSeen = before > 0 && before < innerHeight
      // Where the browser has kept it by itself it has not moved.
      if (isSeen) scrollBy({ top: Math.min(end() - before, before), behavior: 'instant' })
      measure()
    }
    measure()
    const observer = new ResizeObserver(keep)
    observer.observe(place)
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('scroll', look)
      removeEventListener('resize', measure)
    }
  }, [])
  return above
}
