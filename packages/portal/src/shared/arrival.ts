import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Who hears the page is told that it is another one; who arrives is left at its beginning.
 *
 * @returns For the content, which gets the focus, unless a part of it is marked by `data-arrival`.
 */
export function useArrival(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  // Where one is once it is shown: before that, what is marked belongs to the page that is left.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef(path)
  useEffect(() => {
    const marked = content.current?.querySelector<HTMLElement>('[data-arrival]')
    if (first.current !== undefined && first.current !== path) (marked ?? content.current)?.focus()
    first.current = path
  }, [path])
  return content
}
