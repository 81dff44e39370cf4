import { type ReactNode, useId } from 'react'

/** One stretch of a page: its name at the left, what there is to it, and what can be done. */
export function Part({ title, children, deeds }: { title: string; children: ReactNode; deeds?: ReactNode }) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="stack tight">
        {children}
        {deeds !== undefined && deeds !== false && <div className="buttons">{deeds}</div>}
      </div>
    </section>
  )
}
