import { useLayoutEffect, useRef } from 'react'

export function rowId(ticketId: string): string {
  return `row-${ticketId}`
}

export function focusRow(ticketId: string): void {
  document.getElementById(rowId(ticketId))?.focus()
}

/** The one that the keys act on. */
export function focusSelected(): void {
  document.querySelector<HTMLElement>('.timetable tr[tabindex="0"]')?.focus()
}

/** A row that is moved or taken away under the focus loses it: then the selected one has it. */
export function useFocusKept(selected: string | undefined) {
  const table = useRef<HTMLTableElement>(null)
  const had = table.current?.contains(document.activeElement) === true
  useLayoutEffect(() => {
    if (had && selected !== undefined && document.activeElement === document.body) focusRow(selected)
  })
  return table
}
