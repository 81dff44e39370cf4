/** How much of a promise is used: dashed while it is held, full and red once it is broken. */
export type Use = { used: number; state: 'running' | 'soon' | 'paused' | 'breached' | 'met' }

const RADIUS = 11
const AROUND = 2 * Math.PI * RADIUS

/** For the eye alone: the words beside it say the same. */
export function Ring({ used, state, size = 28 }: Use & { size?: number }) {
  const length = AROUND * Math.min(1, Math.max(0.02, used))
  const dashes = state === 'paused' ? '3 3.9' : state === 'breached' ? undefined : `${length} ${AROUND}`
  return (
    <svg className={`ring ring-${state}`} width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      {state !== 'paused' && <circle className="ring-track" cx="14" cy="14" r={RADIUS} />}
      <circle className="ring-used" cx="14" cy="14" r={RADIUS} strokeDasharray={dashes} />
    </svg>
  )
}
