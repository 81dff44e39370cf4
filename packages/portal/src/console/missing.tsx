import { Link } from '@tanstack/react-router'
import { useReader } from '../shared/texts.tsx'
import { useConsoleTexts } from './texts.ts'

export function Missing() {
  const { texts } = useReader()
  const words = useConsoleTexts()
  return (
    <div className="stack page">
      <h1>{texts.missing.title}</h1>
      <p>{texts.missing.detail}</p>
      <p>
        <Link to="/">{words.keys.actions.back}</Link>
      </p>
    </div>
  )
}
