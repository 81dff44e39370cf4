/**
 * The terms and the privacy notice, on the page where they are accepted (S2-04).
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'

export function useTerms() {
  const { locale } = useReader()
  return useQuery({ queryKey: ['terms', locale], queryFn: () => call('GET /terms', {}, locale) })
}

type Props = {
  accepted: boolean
  onChange: (accepted: boolean) => void
  /** Of those that were accepted; whoever has not is told to. */
  error?: string | undefined
  /** They are what one has come for. */
  open?: boolean
}

export function Terms({ accepted, onChange, error, open = false }: Props) {
  const { texts } = useReader()
  const { data: terms, error: unread, refetch } = useTerms()
  return (
    <div className="stack tight">
      <ProblemNotice error={terms ? undefined : unread} retry={refetch} />
      <Told title={texts.entry.terms} text={terms?.terms} version={terms?.version} open={open} />
      <Told title={texts.entry.privacy} text={terms?.privacy} version={terms?.version} open={open} />
      <label className="choice">
        <input
          type="checkbox"
          name="terms"
          checked={accepted}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : 'terms-error'}
        />
        <span>{texts.entry.accept}</span>
      </label>
      {error !== undefined && (
        <span className="error" id="terms-error">
          {accepted ? error : texts.entry.acceptNeeded}
        </span>
      )}
    </div>
  )
}

type Told = { title: string; text: string | undefined; version: string | undefined; open: boolean }

function Told({ title, text, version, open }: Told) {
  const { texts } = useReader()
  return (
    <details open={open}>
      <summary>{title}</summary>
      <p>{text ?? texts.loading}</p>
      {version !== undefined && <p className="quiet-text">{texts.entry.version(version)}</p>}
    </details>
  )
}
