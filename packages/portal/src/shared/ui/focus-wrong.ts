import { useEffect, useRef } from 'react'

const WRONG = '[aria-invalid="true"], [data-wrong] input'

/** Leads to the first field inside that is wrong, each time there is an error; a notice may say the rest. */
export function useFocusWrong<Place extends HTMLElement>(error: unknown) {
  const place = useRef<Place>(null)
  useEffect(() => {
    if (error) place.current?.querySelector<HTMLElement>(WRONG)?.focus()
  }, [error])
  return place
}
