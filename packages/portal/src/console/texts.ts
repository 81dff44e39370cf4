import { CONSOLE_TEXTS, type ConsoleTexts } from '@plazo/messages/console'
import { useReader } from '../shared/texts.tsx'

/** What only agents read. */
export function useConsoleTexts(): ConsoleTexts {
  return CONSOLE_TEXTS[useReader().locale]
}
