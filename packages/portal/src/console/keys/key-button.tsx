import { useConsoleTexts } from '../texts.ts'
import { type ActionId, useBindings } from './bindings.ts'
import { printed, spoken } from './chords.ts'

/** A key cap, for the eye: a button says its key itself. Nothing where the action has none. */
export function Cap({ of, isHeard = false }: { of: ActionId; isHeard?: boolean }) {
  const chord = useBindings()[of]
  return chord === '' ? null : (
    <kbd className="cap" aria-hidden={!isHeard}>
      {printed(chord)}
    </kbd>
  )
}

type KeyButtonProps = {
  action: ActionId
  onPress: () => void
  /** Where the action's own name is not what is meant here. */
  name?: string
  kind?: 'button quiet slim' | 'button slim' | 'plain'
  isDisabled?: boolean
}

/** An action with its key printed on it. */
export function KeyButton({ action, onPress, name, kind = 'button quiet slim', isDisabled = false }: KeyButtonProps) {
  const words = useConsoleTexts()
  const chord = useBindings()[action]
  return (
    <button
      type="button"
      className={kind}
      aria-keyshortcuts={spoken(chord)}
      aria-disabled={isDisabled || undefined}
      onClick={() => !isDisabled && onPress()}
    >
      {name ?? words.keys.actions[action]} <Cap of={action} />
    </button>
  )
}
