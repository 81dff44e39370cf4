import { type RefObject, useEffect, useRef } from 'react'

/** For what takes the place of what had the focus: it has it from then on. Give the element `tabIndex={-1}`. */
export function useFocused<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
