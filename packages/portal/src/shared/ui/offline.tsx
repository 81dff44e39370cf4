import { useSyncExternalStore } from 'react'
import { useReader } from '../texts.tsx'

/** Says that there is no connection for as long as there is none. */
export function Offline() {
  const { texts } = useReader()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <p className="offline" role="status" hidden={online}>
      {online ? '' : texts.faces.working}
    </p>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
