import { Link } from '@tanstack/react-router'
import { useReader } from '../shared/texts.tsx'

export function Missing() {
  const { texts } = useReader()
  return (
    <div className="stack">
      <h1>{texts.missing.title}</h1>
      <p>{texts.missing.detail}</p>
      <p>
        <Link to="/">{texts.missing.home}</Link>
      </p>
    </div>
  )
}
