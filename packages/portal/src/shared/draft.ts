/**
 * What is typed and not yet sent, kept in this tab for who typed it: a reload, an ended session or a lost connection take
 * nothing, and nobody else finds it.
 * @module
 */
import { useRef, useState } from 'react'
import { writer } from './session/session.ts'

/** `account`: what the writer's account had of it when this tab last heard. */
type Kept<Value> = { value: Value; once: string; account: string }

/** @returns The draft, how to change it, the key under which it is sent once, and how to forget it. */
export function useDraft<Value extends object>(name: string, empty: Value) {
  const [key] = useState(() => keyOf(name))
  const [kept, setKept] = useState<Kept<Value>>(() => read(key, empty))
  const latest = useRef(kept)
  const hold = (part: Partial<Kept<Value>>) => {
    latest.current = { ...latest.current, ...part }
    setKept(latest.current)
  }
  const keep = (part: Partial<Kept<Value>>) => {
    hold(part)
    sessionStorage.setItem(key, JSON.stringify(latest.current))
  }
  return {
    draft: kept.value,
    once: kept.once,
    account: kept.account,
    /** What is other words is another request, and no repetition. */
    change: (part: Partial<Value>) => keep({ value: { ...latest.current.value, ...part }, once: crypto.randomUUID() }),
    /** The account has this of it by now. */
    hear: (account: string) => {
      // Whoever has left meanwhile has left nothing.
      if (key !== keyOf(name) || account === latest.current.account) return
      hold({ account })
      // Of a form that was left and is come back to, more may have been typed there.
      sessionStorage.setItem(key, JSON.stringify({ ...read(key, empty), account }))
    },
    forget: () => {
      sessionStorage.removeItem(key)
      hold({ value: empty, once: crypto.randomUUID() })
    },
  }
}

/** What is kept under another name: words that were meant for one place may be needed in another. */
export function keptDraft<Value extends object>(name: string, empty: Value): Value {
  return read(keyOf(name), empty).value
}

/** Puts words that were written elsewhere where they belong. */
export function keepDraft(name: string, value: object): void {
  sessionStorage.setItem(keyOf(name), JSON.stringify({ value, once: crypto.randomUUID() }))
}

function keyOf(name: string): string {
  return `plazo.draft.${writer()}.${name}`
}

function read<Value extends object>(key: string, empty: Value): Kept<Value> {
  const fresh = { value: empty, once: crypto.randomUUID(), account: '' }
  try {
    const kept: Partial<Kept<Value>> = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return { ...fresh, ...kept, value: { ...empty, ...kept.value } }
  } catch {
    return fresh
  }
}
