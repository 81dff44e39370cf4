import { useEffect } from 'react'
import { useDesk } from './ui/openness.tsx'

/** The page's name, which is read first. */
export function useTitle(title: string): void {
  const desk = useDesk()
  useEffect(() => {
    document.title = `${title} · ${desk?.name ?? 'Plazo'}`
  }, [title, desk])
}
