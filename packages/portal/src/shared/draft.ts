/**
 * What is typed and not yet sent, kept in this tab: a reload, an ended session or a lost connection take nothing.
 * @module
 */
import { useState } from 'react'

type Kept<Value> = { value: Value; once: string }

/** @returns The draft, how to change it, the key under which it is sent once, and how to forget it. */
export function useDraft<Value extends object>(name: string, empty: Value) {
  const key = `plazo.draft.${name}`
  const [kept, setKept] = useState<Kept<Value>>(() => read(key, empty))
  const keep = (next: Kept<Value>) => {
    sessionStorage.setItem(key, JSON.stringify(next))
    setKept(next)
  }
  return {
    draft: kept.value,
    once: kept.once,
    /** What is other words is another request, and no repetition. */
    change: (part: Partial<Value>) => keep({ value: { ...kept.value, ...part }, once: crypto.randomUUID() }),
    forget: () => {
      sessionStorage.removeItem(key)
      setKept({ value: empty, once: crypto.randomUUID() })
    },
  }
}

/** What is kept under another name: words that were meant for one place may be needed in another. */
export function keptDraft<Value extends object>(name: string, empty: Value): Value {
  return read(`plazo.draft.${name}`, empty).value
}

export function hasDraft(name: string): boolean {
  return sessionStorage.getItem(`plazo.draft.${name}`) !== null
}

/** Puts words that were written elsewhere where they belong. */
export function keepDraft(name: string, value: object): void {
  sessionStorage.setItem(`plazo.draft.${name}`, JSON.stringify({ value, once: crypto.randomUUID() }))
}

function read<Value extends object>(key: string, empty: Value): Kept<Value> {
  const fresh = { value: empty, once: crypto.randomUUID() }
  try {
    const kept: Kept<Value> | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return kept ? { ...kept, value: { ...empty, ...kept.value } } : fresh
  } catch {
    return fresh
  }
}
