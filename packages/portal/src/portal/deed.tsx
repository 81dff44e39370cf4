/**
 * Something one can do, that first asks for a word more: its button opens it, and gets the focus back.
 * @module
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useReader } from '../shared/texts.tsx'

/** @param children Given how to close it. */
export function Deed({ name, children }: { name: string; children: (close: () => void) => ReactNode }) {
  const { texts } = useReader()
  const [shown, show] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown) panel.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [shown])
  const close = () => {
    show(false)
    button.current?.focus()
  }
  return (
    <div className={shown ? 'deed open' : 'deed'}>
      <button type="button" className="plain" aria-expanded={shown} ref={button} onClick={() => show(!shown)}>
        {name}
      </button>
      {shown && (
        <div className="tip stack tight" ref={panel}>
          {children(close)}
          <p>
            <button type="button" className="plain" onClick={close}>
              {texts.ticket.cancel}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}
