import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '../keys.ts'
import { useConsoleTexts } from '../texts.ts'
import { ACTION_IDS, useBindings } from './bindings.ts'
import { Cap, KeyButton } from './key-button.tsx'
import { Palette } from './palette.tsx'
import { useFinder } from './use-finder.ts'
import { Window } from './window.tsx'

/** The button of the palette, and what its key and that of the list open. */
export function Overlays() {
  const [shown, setShown] = useState<'palette' | 'keys'>()
  const toggle = (which: typeof shown) => () => setShown((now) => (now === which ? undefined : which))
  // Told late: another one may be open by then.
  const close = (which: typeof shown) => () => setShown((now) => (now === which ? undefined : now))
  const Finder = useFinder(shown === 'palette')
  useKeys({ palette: toggle('palette'), keys: toggle('keys') })
  return (
    <>
      <KeyButton action="palette" onPress={toggle('palette')} />
      {shown === 'palette' && <Palette Finder={Finder} onClose={close('palette')} />}
      {shown === 'keys' && <KeysList onClose={close('keys')} />}
    </>
  )
}

function KeysList({ onClose }: { onClose: () => void }) {
  const words = useConsoleTexts().keys
  const all = useBindings()
  return (
    <Window name={words.title} kind="keys-list" onClose={onClose}>
      <div className="between">
        <h2>{words.title}</h2>
        <button type="button" className="plain" onClick={onClose} autoFocus>
          {words.close}
        </button>
      </div>
      <dl>
        {ACTION_IDS.filter((id) => all[id] !== '').map((id) => (
          <div key={id}>
            <dt>{words.actions[id]}</dt>
            <dd>
              <Cap of={id} isHeard />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/keys" onClick={onClose}>
          {words.change}
        </Link>
      </p>
    </Window>
  )
}
