/**
 * Everything that can be done or opened, by its name.
 * @module
 */
import { useState } from 'react'
import { useConsoleTexts } from '../texts.ts'
import type { useFinder } from './use-finder.ts'
import { Window } from './window.tsx'

/** @param Finder What is typed before it is there is not lost. */
export function Palette({ Finder, onClose }: { Finder: ReturnType<typeof useFinder>; onClose: () => void }) {
  const words = useConsoleTexts().keys
  const [text, setText] = useState('')
  return (
    <Window name={words.actions.palette} kind="palette" onClose={onClose}>
      {Finder ? (
        <Finder text={text} onType={setText} onClose={onClose} />
      ) : (
        <input
          type="text"
          autoFocus
          aria-label={words.paletteLabel}
          placeholder={words.paletteLabel}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
    </Window>
  )
}
