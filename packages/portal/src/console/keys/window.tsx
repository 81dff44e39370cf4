import { type ReactNode, useEffect, useRef } from 'react'

/** Over the page, which keeps its place: Escape or a click beside it closes it, and the focus goes back. */
export function Window({ name, kind, onClose, children }: WindowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
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
