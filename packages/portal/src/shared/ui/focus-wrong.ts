import { useEffect, useRef } from 'react'
import { Problem } from '../api/problem.ts'

/** Leads to the first field that the desk will not take; the notice before it says the rest. */
export function useFocusWrong(error: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!(error instanceof Problem) || !error.told.errors) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus()
  }, [error])
  return form
}
