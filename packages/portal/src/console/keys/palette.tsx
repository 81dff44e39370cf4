/**
 * Everything that can be done or opened, by its name.
 * @module
 */
import { type KeyboardEvent, useId, useState } from 'react'
import { useConsoleTexts } from '../texts.ts'
import { Cap } from './key-button.tsx'
import { type Found, useFound } from './palette-items.ts'
import { Window } from './window.tsx'

export function Palette({ onClose }: { onClose: () => void }) {
  const words = useConsoleTexts().keys
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = useFound(text)
  const current = Math.min(at, found.length - 1)
  // Whatever it does may want the focus, which a window that closes gives back.
  const run = (item: Found | undefined) => {
    if (!item) return
    onClose()
    setTimeout(item.run)
  }
  const step = (by: number) => setAt((current + by + found.length) % Math.max(1, found.length))
  return (
    <Window name={words.actions.palette} kind="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        autoFocus
        aria-label={words.paletteLabel}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[current] && `${list}-${current}`}
        placeholder={words.paletteLabel}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(0)
        }}
        onKeyDown={(event) => move(event, step, () => run(found[current]))}
      />
      <Options {...{ list, found, current, run }} onPoint={setAt} />
    </Window>
  )
}

function move(event: KeyboardEvent, step: (by: number) => void, choose: () => void): void {
  const by = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
  if (by === undefined || event.nativeEvent.isComposing) return
  event.preventDefault()
  if (by === 0) choose()
  else step(by)
}

type OptionsProps = {
  list: string
  found: readonly Found[]
  current: number
  run: (item: Found) => void
  onPoint: (index: number) => void
}

function Options({ list, found, current, run, onPoint }: OptionsProps) {
  const words = useConsoleTexts().keys
  return (
    <>
      <ul id={list} role="listbox" aria-label={words.actions.palette}>
        {found.map((item, index) => (
          <li
            key={item.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => onPoint(index)}
            onClick={() => run(item)}
          >
            <span>
              {item.name} <small>{item.detail}</small>
            </span>
            {item.action && <Cap of={item.action} />}
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {found.length === 0 && words.paletteNone}
      </p>
    </>
  )
}
