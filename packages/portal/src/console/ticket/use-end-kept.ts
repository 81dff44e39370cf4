import { useEffect, useRef } from 'react'

/** Nearer than this is the end. */
const NEAR_PIXELS = 40

/**
 * Whoever reads the end of a box goes on reading it when something comes in behind it, or the box becomes smaller; whoever
 * reads further up is left there.
 *
 * @returns The box, what grows in it, and how its end is shown.
 */
export function useEndKept() {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(false)
  useEffect(() => {
    const place = box.current
    if (!place || !content.current) return undefined
    let before = place.scrollTop
    const look = () => {
      const isNear = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_PIXELS
      // What has just come in makes the end further away: only whoever goes up has left it.
      isAtEnd.current = isNear || (isAtEnd.current && place.scrollTop >= before)
      before = place.scrollTop
    }
    const keep = () => {
      if (isAtEnd.current) place.scrollTop = place.scrollHeight
    }
    const observer = new ResizeObserver(keep)
    observer.observe(place)
    observer.observe(content.current)
    place.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      place.removeEventListener('scroll', look)
    }
  }, [])
  const show = () => {
    isAtEnd.current = true
    content.current?.scrollIntoView({ block: 'end' })
  }
  return { box, content, show }
}
