import { Autocomplete, I18nProvider, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import { useReader } from '../../shared/texts.tsx'
import { useConsoleTexts } from '../texts.ts'
import { Cap } from './key-button.tsx'
import { useFound } from './palette-items.ts'

/** A field, and below it whatever has what is typed there in its name. */
export function Finder({ text, onType, onClose }: FinderProps) {
  const { locale } = useReader()
  const words = useConsoleTexts().keys
  const found = useFound(text)
  // Whatever it does may want the focus, which a window that closes gives back.
  const run = (key: unknown) => {
    onClose()
    setTimeout(() => found.find((item) => item.key === key)?.run())
  }
  return (
    <I18nProvider locale={locale}>
      <Autocomplete inputValue={text} onInputChange={onType}>
        <TextField autoFocus aria-label={words.paletteLabel}>
          <Input role="combobox" aria-expanded="true" placeholder={words.paletteLabel} />
        </TextField>
        {/* Another list for another text: the library alone would have none chosen once a letter is taken back. */}
        <ListBox
          key={text}
          aria-label={words.actions.palette}
          items={found}
          onAction={run}
          autoFocus="first"
          shouldFocusWrap
        >
          {({ key, name, detail, action }) => (
            <ListBoxItem id={key} textValue={name}>
              <span>
                {name} <small>{detail}</small>
              </span>
              {action && <Cap of={action} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <p className="hint" role="status">
        {found.length === 0 && words.paletteNone}
      </p>
    </I18nProvider>
  )
}

type FinderProps = { text: string; onType: (text: string) => void; onClose: () => void }
