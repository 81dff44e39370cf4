import { useEffect, useRef } from 'react'

/** The dialog over a page is called by it. */
export const HEAD_ID = 'way-in'

export type Level = 'h1' | 'h2'

type Head = {
  level: Level
  title: string
  lead: string
  /** It takes the place of what had the focus, and has it from then on. */
  arrives?: boolean
}

export function Head({ level: Level, title, lead, arrives = false }: Head) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrives) heading.current?.focus()
  }, [arrives])
  return (
    <div className="head">
      <Level id={HEAD_ID} ref={heading} tabIndex={-1}>
        {title}
      </Level>
      <p className="quiet-text">{lead}</p>
    </div>
  )
}
