import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Who hears the page is told that it is another one; who arrives is left at its beginning.
 *
 * @returns For the content, which gets the focus, unless a part of it is marked by `data-arrival`.
 */
export function useArrival(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const first = useRef(path)
  useEffect(() => {
    const marked = content.current?.querySelector<HTMLElement>('[data-arrival]')
    if (first.current !== path) (marked ?? content.current)?.focus()
    first.current = path
  }, [path])
  return content
}
