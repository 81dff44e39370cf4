/**
 * Where and when somebody may be called, if his ticket needs it (S2-30): asked of who wants that, and of nobody else.
 * @module
 */
import { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { useMe } from './me.ts'
import type { FormProps } from './telling-form.tsx'

export function Callback({ draft, change, error }: Pick<FormProps, 'draft' | 'change' | 'error'>) {
  const { texts } = useReader()
  const known = useMe()?.phone ?? ''
  const { wantsCall, phone, when } = draft
  const wrong = error instanceof Problem ? error : undefined
  return (
    <div className="stack tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={wantsCall}
          onChange={() => change({ wantsCall: !wantsCall, phone: phone === '' ? known : phone })}
        />
        <span>{texts.asking.call}</span>
      </label>
      {wantsCall && (
        <div className="two even">
          <Field
            label={texts.deciding.callback}
            value={phone}
            onChange={(typed) => change({ phone: typed })}
            type="tel"
            autoComplete="tel"
            error={wrong?.at('/callback/phone')}
          />
          <Field
            label={texts.asking.callWhen}
            value={when}
            onChange={(typed) => change({ when: typed })}
            error={wrong?.at('/callback/when')}
          />
        </div>
      )}
    </div>
  )
}
