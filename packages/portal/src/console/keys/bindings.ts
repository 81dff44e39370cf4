/**
 * Which key does what: as it comes, and as whoever sits here has changed it. Kept in this browser: hands learn a
 * keyboard, not an account.
 * @module
 */
import { useSyncExternalStore } from 'react'
import { hides, isFree } from './chords.ts'

/** In the order in which they are listed. An action's name is in the texts, under its id. */
const DEFAULT_KEYS = {
  next: 'j',
  previous: 'k',
  open: 'Enter',
  quick: '.',
  take: 'm',
  reply: 'r',
  note: 'n',
  resolve: 's',
  attach: 'f',
  assign: 'a',
  transfer: 't',
  priority: 'p',
  close: 'e',
  earlier: 'l',
  data: 'd',
  call: 'c',
  escalate: 'x',
  split: 'v',
  convert: 'w',
  quote: 'q',
  override: 'o',
  refund: 'b',
  follow: 'y',
  send: 'Mod+Enter',
  sendAndClose: 'Mod+Shift+Enter',
  undo: 'z',
  back: 'u',
  inbox: 'g i',
  mine: 'g m',
  breaching: 'g b',
  approvals: 'g a',
  organisations: 'g o',
  breaches: 'g h',
  rules: 'g r',
  find: '/',
  palette: 'Mod+k',
  keys: '?',
} as const satisfies Record<string, string>

export type ActionId = keyof typeof DEFAULT_KEYS
type Bindings = Readonly<Record<ActionId, string>>

/** Typed once over every key of a table. */
export const ACTION_IDS = Object.keys(DEFAULT_KEYS).filter((id): id is ActionId => id in DEFAULT_KEYS)

const KEPT = 'plazo.keys'
const listeners = new Set<() => void>()
let current = read()

export const bindings = {
  get: (): Bindings => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Nothing (`''`) takes the key away. */
  set(id: ActionId, chord: string): void {
    become({ ...current, [id]: chord })
  },
  reset(): void {
    become(DEFAULT_KEYS)
  },
}

export function useBindings(): Bindings {
  return useSyncExternalStore(bindings.subscribe, () => current)
}

/** Why an action cannot have a key. */
type KeyRefusal = { reason: 'reserved' } | { reason: 'taken'; by: ActionId }

export function refusalOf(id: ActionId, chord: string, all: Bindings = current): KeyRefusal | undefined {
  if (!chord.split(' ').every(isFree)) return { reason: 'reserved' }
  const by = ACTION_IDS.find((other) => other !== id && all[other] !== '' && hides(all[other], chord))
  return by && { reason: 'taken', by }
}

function become(next: Bindings): void {
  current = next
  const changed = Object.entries(next).filter(([id, chord]) =>
    Object.entries(DEFAULT_KEYS).some(([each, own]) => each === id && own !== chord),
  )
  if (changed.length === 0) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(changed)))
  for (const listener of listeners) listener()
}

/** What cannot be used any more (an action that is gone, a key that another has by now) is left out. */
function read(): Bindings {
  const told = Object.entries(kept()).filter(([id, chord]) => id in DEFAULT_KEYS && typeof chord === 'string')
  const all: Bindings = { ...DEFAULT_KEYS, ...Object.fromEntries(told) }
  const broken = ACTION_IDS.some((id) => all[id] !== '' && refusalOf(id, all[id], all))
  return broken ? DEFAULT_KEYS : all
}

function kept(): object {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    return typeof told === 'object' && told !== null ? told : {}
  } catch {
    return {}
  }
}
