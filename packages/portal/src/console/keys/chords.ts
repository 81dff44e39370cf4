/**
 * Keys as they are written down: `j`, `g i` (one after the other), `Mod+Enter` (Ctrl, or ⌘ on a Mac).
 * @module
 */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState(name: string): boolean
}

const ALONE = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'])

/** Moving about and leaving belong to the browser and to whoever reads by ear. */
const RESERVED = ['Tab', 'Escape', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete']

/** By what is written on the key, not by where it is; nothing for a key that means nothing alone. */
export function chordOf(event: Pressed): string | undefined {
  const { key } = event
  if (ALONE.has(key)) return undefined
  // Letters of the third level come with Alt, and on Windows with Ctrl too.
  const third = event.getModifierState('AltGraph')
  if (event.altKey && !third) return undefined
  const mod = (event.ctrlKey || event.metaKey) && !third
  const named = key.length > 1 || key.toLowerCase() !== key.toUpperCase()
  const shift = event.shiftKey && named
  return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key.length > 1 ? key : key.toLowerCase()}`
}

/** Works while somebody types: only what is pressed with Ctrl or ⌘. */
export function worksInText(chord: string): boolean {
  return chord.startsWith('Mod+')
}

/** Whether an action may have it. */
export function isFree(chord: string): boolean {
  return !RESERVED.includes(chord) && !RESERVED.some((key) => chord.endsWith(`+${key}`))
}

/** One of them would begin the other, so that it could never be reached. */
export function hides(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** As printed on a key cap. */
export function printed(chord: string, mac = isMac()): string {
  return chord
    .split(' ')
    .map((each) =>
      each
        .split('+')
        .map((part) => partOf(part, mac))
        .join(mac ? '' : ' '),
    )
    .join(' ')
}

/** For `aria-keyshortcuts`; keys one after the other cannot be said there. */
export function spoken(chord: string, mac = isMac()): string | undefined {
  return chord === '' || chord.includes(' ') ? undefined : chord.replace('Mod', mac ? 'Meta' : 'Control')
}

function partOf(part: string, mac: boolean): string {
  if (part === 'Mod') return mac ? '⌘' : 'Ctrl'
  if (part === 'Shift') return '⇧'
  if (part === 'Enter') return '↵'
  return part
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}
