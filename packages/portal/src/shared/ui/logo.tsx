import { useEffect } from 'react'
import { useDesk } from './openness.tsx'
import { Ring } from './ring.tsx'

const SIZE = 26
const KEPT = 'plazo.colour'

/** The colour that the desk had when its pages were last open, before anything is drawn. */
export function wearColour(): void {
  const colour = localStorage.getItem(KEPT)
  if (colour !== null) document.documentElement.style.setProperty('--desk', colour)
}

/** The pages take on the desk's colour as soon as it is told. */
export function useColour(): void {
  const colour = useDesk()?.look?.colour
  useEffect(() => {
    if (colour === undefined) return
    localStorage.setItem(KEPT, colour)
    wearColour()
  }, [colour])
}

/** The desk's mark and its name; who has no mark gets the house's ring. */
export function Logo() {
  const desk = useDesk()
  const mark = desk?.look?.mark
  return (
    <>
      {mark === undefined ? (
        <Ring used={0.75} state="running" size={SIZE} />
      ) : (
        <svg className="mark" width={SIZE} height={SIZE} viewBox="0 0 24 24" aria-hidden="true">
          <path d={mark} />
        </svg>
      )}
      {desk?.name ?? ' '}
    </>
  )
}
