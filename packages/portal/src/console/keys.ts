/**
 * Everything that can be done by a key. A screen says what it can do ({@link useKeys}); which key that is, whoever sits
 * here decides. Nothing fires while somebody types, unless it is pressed with Ctrl or ⌘.
 * @module
 */
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { ACTION_IDS, type ActionId, bindings } from './keys/bindings.ts'
import { chordOf, worksInText } from './keys/chords.ts'

type Deeds = Readonly<Partial<Record<ActionId, (() => void) | undefined>>>
type Screen = { depth: number; deeds: Deeds; within: RefObject<HTMLElement | null> | undefined }

/** Between the keys of one action. */
const PATIENCE_MILLISECONDS = 1500

/** The last one is the innermost, and asked first: what is around a screen is rendered before it. */
let screens: readonly Screen[] = []
let rendered = 0
const listeners = new Set<() => void>()

/**
 * What can be done here and now. What is undefined cannot be, and its key is left to whoever is around.
 *
 * @param within Only while the focus is inside, as for sending what is typed there.
 */
export function useKeys(deeds: Deeds, within?: RefObject<HTMLElement | null>): void {
  const [depth] = useState(() => ++rendered)
  const latest = useRef(deeds)
  const can = ACTION_IDS.filter((id) => deeds[id]).join()
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    const own: Screen = {
      depth,
      within,
      get deeds() {
        return latest.current
      },
    }
    change([...screens, own].toSorted((a, b) => a.depth - b.depth))
    return () => change(screens.filter((each) => each !== own))
  }, [within, depth])
  useEffect(() => change([...screens]), [can])
}

/** What can be done now, wherever the focus is. */
export function useDeeds(): readonly { id: ActionId; run: () => void }[] {
  const now = useSyncExternalStore(subscribe, () => screens)
  return ACTION_IDS.flatMap((id) => {
    const run = now.findLast(({ deeds, within }) => !within && deeds[id])?.deeds[id]
    return run ? [{ id, run }] : []
  })
}

/** Once, around all of it. */
export function useKeyboard(): void {
  useEffect(() => {
    const began = { chord: '', at: 0 }
    const hear = (event: KeyboardEvent) => {
      const chord = chordOf(event)
      if (chord === undefined || event.defaultPrevented || event.isComposing || isDeaf(event, chord)) return
      const waits = began.chord !== '' && event.timeStamp - began.at < PATIENCE_MILLISECONDS
      const whole = waits ? `${began.chord} ${chord}` : chord
      began.chord = ''
      const run = deedOf(whole, event.target)
      if (run) {
        event.preventDefault()
        return run()
      }
      if (ACTION_IDS.some((id) => bindings.get()[id].startsWith(`${whole} `))) {
        began.chord = whole
        began.at = event.timeStamp
      }
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

function deedOf(chord: string, target: EventTarget | null): (() => void) | undefined {
  const id = ACTION_IDS.find((each) => bindings.get()[each] === chord)
  if (!id) return undefined
  const inside = ({ within }: Screen) =>
    !within || (target instanceof Node && within.current?.contains(target) === true)
  return screens.findLast((screen) => screen.deeds[id] && inside(screen))?.deeds[id]
}

/** Where a key means something already: a letter in a field, Enter on a button, all of them in a dialog or a menu. */
function isDeaf(event: KeyboardEvent, chord: string): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest('[role=menu], [role=listbox], dialog, [role=dialog]')) return !worksInText(chord)
  if (isTypedInto(target)) return !worksInText(chord)
  return chord === 'Enter' && target.closest('a, button, summary, [role=button]') !== null
}

const NOT_TYPED = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

function isTypedInto(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type)
  const editable = target instanceof HTMLElement && target.isContentEditable
  return editable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function change(next: readonly Screen[]): void {
  screens = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
