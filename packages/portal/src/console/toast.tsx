/**
 * What happened elsewhere on the page, said once and without taking the focus; and what can still be undone.
 * @module
 */
import { useEffect, useSyncExternalStore } from 'react'
import { KeyButton } from './keys/key-button.tsx'
import { useKeys } from './keys.ts'
import { useConsoleTexts } from './texts.ts'

type Toast = { id: number; text: string; kind: 'said' | 'failed'; undo?: (() => void) | undefined }

/** As long as it takes to read two lines twice. */
const SHOWN_MILLISECONDS = 8000
const UNDO_MILLISECONDS = 10_000

let shown: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

/** @param kind `failed` is heard at once, `said` when there is a pause. */
export function say(text: string, kind: Toast['kind'] = 'said'): void {
  const id = show({ text, kind })
  setTimeout(() => hide(id), SHOWN_MILLISECONDS)
}

type Later = {
  /** What it says meanwhile, as "Closed". */
  text: string
  /** What it says once it is undone, as "Not closed". */
  undone: string
  /** What is done when the time is over, or when the page is left before. */
  run: () => Promise<unknown> | void
  /** What was shown as done is shown as it was. */
  undo?: () => void
}

/** Does it in ten seconds, unless it is undone. */
export function doLater({ text, undone, run, undo }: Later): void {
  const end = () => {
    clearTimeout(timer)
    removeEventListener('pagehide', go)
    hide(id)
  }
  const go = () => {
    end()
    void run()
  }
  const id = show({
    text,
    kind: 'said',
    undo: () => {
      end()
      undo?.()
      say(undone)
    },
  })
  const timer = setTimeout(go, UNDO_MILLISECONDS)
  addEventListener('pagehide', go)
}

export function Toasts() {
  const words = useConsoleTexts()
  const toasts = useSyncExternalStore(subscribe, () => shown)
  useKeys({ undo: toasts.findLast(({ undo }) => undo)?.undo })
  // Of another person's session nothing is left standing.
  useEffect(() => () => change([]), [])
  return (
    <section className="toasts" aria-label={words.toasts}>
      {(['said', 'failed'] as const).map((kind) => (
        <div key={kind} role={kind === 'said' ? 'status' : 'alert'}>
          {toasts
            .filter((each) => each.kind === kind)
            .map(({ id, text, undo }) => (
              <p key={id} className={kind === 'failed' ? 'toast failed' : 'toast'}>
                <span>{text}</span>
                {undo && <KeyButton action="undo" onPress={undo} kind="plain" />}
              </p>
            ))}
        </div>
      ))}
    </section>
  )
}

function show(toast: Omit<Toast, 'id'>): number {
  const id = ++count
  change([...shown, { ...toast, id }])
  return id
}

function hide(id: number): void {
  change(shown.filter((each) => each.id !== id))
}

function change(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
