/**
 * What can be done with the ticket, each with its key; the one that was chosen opens below.
 * @module
 */
import { useRef, useState } from 'react'
import { KeyButton } from '../../keys/key-button.tsx'
import { useKeys } from '../../keys.ts'
import { useTeamsAnswer } from '../../teams.ts'
import { useConsoleTexts } from '../../texts.ts'
import { say } from '../../toast.tsx'
import { Unread } from '../../unread.tsx'
import type { Ticket } from '../use-ticket.ts'
import { useWorkbenchAnswer } from '../use-workbench.ts'
import type { Mode } from '../use-writing.ts'
import { DeedPanel } from './deed-panel.tsx'
import { Earlier } from './earlier.tsx'
import { type DeedId, type Deeds, FURTHER, KEYED } from './use-deeds.ts'

type BarProps = {
  ticket: Ticket
  me: string
  deeds: Deeds | undefined
  write: ((mode: Mode) => void) | undefined
  take: (() => void) | undefined
  /** Names a ticket where one writes. */
  cite: ((ticketId: string) => void) | undefined
  changed: () => Promise<void>
}

export function DeedBar({ ticket, me, deeds, write, take, cite, changed }: BarProps) {
  const { open, show, shut } = useOneOpen()
  const [further, showFurther] = useState(false)
  const opener = (id: DeedId) => (deeds?.[id] ? () => show(id) : undefined)
  const reply = write && (() => write('reply'))
  const note = write && (() => write('note'))
  const earlier = () => show('earlier')
  const quick = () => showFurther(!further)
  const resolve = write && (() => write('resolve'))
  const openers = Object.fromEntries([...KEYED, ...FURTHER].map((id) => [id, opener(id)]))
  useKeys({ reply, note, resolve, take, earlier, quick, ...openers })
  const deed = open === undefined || open === 'earlier' ? undefined : deeds?.[open]
  return (
    <div className="deeds">
      <div className="buttons">
        {/* Where one writes beside the conversation, the same stands there. */}
        <span className="writing">
          {reply && <KeyButton action="reply" onPress={reply} />}
          {note && <KeyButton action="note" onPress={note} />}
        </span>
        {(deeds || write) && <Keyed deeds={deeds} show={show} />}
        <More isOpen={further} toggle={quick} />
      </div>
      {!deeds && <Lacking />}
      {further && <Further deeds={deeds} show={show} earlier={earlier} />}
      {open === 'earlier' && <Earlier ticket={ticket} cite={cite} shut={shut} />}
      {deed && open && (
        <DeedPanel
          key={open}
          deed={deed}
          name={`${open}.${me}.${ticket.id}`}
          ticket={ticket}
          changed={changed}
          shut={shut}
        />
      )}
    </div>
  )
}

/** Before it is known what they ask they have their places. */
function Keyed({ deeds, show }: { deeds: Deeds | undefined; show: (id: DeedId) => void }) {
  const shown = deeds ? KEYED.filter((id) => deeds[id]) : KEYED
  return shown.map((id) => <KeyButton key={id} action={id} onPress={() => show(id)} isDisabled={!deeds} />)
}

function Lacking() {
  const words = useConsoleTexts().deeds
  return (
    <Unread of={[useTeamsAnswer(), useWorkbenchAnswer()]}>
      <p>{words.lacking}</p>
    </Unread>
  )
}

function More({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  const words = useConsoleTexts().deeds
  return <KeyButton action="quick" name={isOpen ? words.less : words.more} onPress={toggle} />
}

type FurtherProps = { deeds: Deeds | undefined; show: (id: DeedId) => void; earlier: () => void }

function Further({ deeds, show, earlier }: FurtherProps) {
  const words = useConsoleTexts().deeds
  return (
    <div className="buttons">
      {FURTHER.map((id) => deeds?.[id] && <KeyButton key={id} action={id} onPress={() => show(id)} />)}
      <KeyButton action="earlier" name={words.earlier.title} onPress={earlier} />
    </div>
  )
}

/** The focus goes in with what opens, and comes back to where it was. */
function useOneOpen() {
  const [open, setOpen] = useState<{ id: DeedId | 'earlier'; from: Element | null }>()
  // Before the focus is back a key may have opened the next one, which has it then.
  const isNextOpen = useRef(false)
  return {
    open: open?.id,
    show: (id: DeedId | 'earlier') => {
      isNextOpen.current = true
      setOpen({ id, from: document.activeElement })
    },
    shut: (said?: string) => {
      if (said !== undefined) say(said)
      isNextOpen.current = false
      setOpen(undefined)
      requestAnimationFrame(() => isNextOpen.current || comeBack(open?.from ?? null))
    },
  }
}

/** A button may be gone with what it did; the ticket's subject is always there. */
function comeBack(from: Element | null): void {
  const there = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : undefined
  const subject = document.querySelector<HTMLElement>('.ticket h1')
  ;(there ?? subject)?.focus()
}
