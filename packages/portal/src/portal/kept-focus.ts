import { useEffect, useRef } from 'react'

/**
 * The focus after a deed: where that took away what had it, it goes to a place that is always there.
 *
 * @param version Of what is shown: only once the page shows what came of the deed is it known what is gone.
 * @returns The place, and what to call before the page is read anew.
 */
export function useKeptFocus(version: number | undefined) {
  const place = useRef<HTMLDivElement>(null)
  const acted = useRef(false)
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) place.current?.focus()
    acted.current = false
  }, [version])
  const act = () => {
    acted.current = true
  }
  return { place, act }
}
