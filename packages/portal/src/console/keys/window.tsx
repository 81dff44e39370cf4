import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Over the page, which keeps its place: Escape or a click beside it closes it, and the focus goes back. */
export function Window({ name, kind, onClose, children }: WindowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    dialog.current?.showModal()
    // A dialog that is taken away open gives nothing back.
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])
  return (
    <dialog
      className={`window ${kind}`}
      aria-label={name}
      ref={dialog}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
    >
      {children}
    </dialog>
  )
}

type WindowProps = { name: string; kind: string; onClose: () => void; children: ReactNode }
