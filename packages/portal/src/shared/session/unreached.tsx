/**
 * Instead of a page of whoever is signed in, as far as this browser knows, while nobody can be asked.
 * @module
 */
import { useEffect } from 'react'
import { useReader } from '../texts.tsx'
import { session } from './session.ts'

const again = () => void session.restore()

export function Unreached() {
  const { texts } = useReader()
  useEffect(() => {
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])
  return (
    <main id="content">
      <section className="sheet entry stack">
        <h1>{texts.faces.unreached}</h1>
        <p role="status">{texts.faces.unreachedLead}</p>
        <div className="buttons">
          <button type="button" className="button" onClick={again}>
            {texts.faces.retry}
          </button>
        </div>
      </section>
    </main>
  )
}
