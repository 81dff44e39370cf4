/**
 * What people fill in and send: once at a time, judged by who gets it and not by the browser, and led to the first field
 * that is wrong.
 * @module
 */
import type { ReactNode } from 'react'
import { useFocusWrong } from './focus-wrong.ts'

type FormProps = {
  send: () => unknown
  busy: boolean
  /** Of the last time that it was sent. */
  error: unknown
  className?: string
  children: ReactNode
}

export function Form({ send, busy, error, className = 'stack', children }: FormProps) {
  const form = useFocusWrong<HTMLFormElement>(error)
  return (
    <form
      ref={form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send()
      }}
    >
      {children}
    </form>
  )
}
