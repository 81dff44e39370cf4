/**
 * What the reader changes of himself: name, phone, language, zone, and which letters he wants.
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LOCALES } from '@plazo/domain/desk'
import { LANGUAGE_NAMES } from '@plazo/messages/portal'
import { type AnswerOf, type BodyOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { zones } from '../shared/time/zones.ts'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'

type Me = AnswerOf<'GET /me'>
type Changes = BodyOf<'PATCH /me'>
type Typed = { name: string; phone: string; locale: string; timeZone: string; receipts: boolean; progress: boolean }
type Typing = { typed: Typed; change: (part: Partial<Typed>) => void }

const FIELDS = ['/name', '/phone', '/locale', '/timeZone'] as const

export function OwnProfile({ me }: { me: Me }) {
  const { texts } = useReader()
  const { typed, change, saving } = useChanges(me)
  return (
    <section className="sheet">
      <Form send={saving.mutate} busy={saving.isPending} error={saving.error}>
        <h2>{texts.profile.own}</h2>
        <ProblemNotice error={saving.error} placed={FIELDS} />
        <Fields typed={typed} change={change} wrong={saving.error instanceof Problem ? saving.error : undefined} />
        <Letters typed={typed} change={change} receipts={me.notices?.receipts !== undefined} />
        <div className="buttons">
          <button type="submit" className="button" aria-disabled={saving.isPending}>
            {texts.profile.save}
          </button>
          <span className="quiet-text" role="status">
            {saving.isSuccess ? texts.profile.saved : ''}
          </span>
        </div>
      </Form>
    </section>
  )
}

/** What is typed stands until the desk has it; sent is what is another than before. */
function useChanges(me: Me) {
  const { choose } = useReader()
  const queries = useQueryClient()
  const { draft, change, forget } = useDraft<Partial<Typed>>('profile', {})
  const before = typedOf(me)
  const typed = { ...before, ...draft }
  const saving = useMutation({
    mutationFn: () => call('PATCH /me', { body: changesOf(before, typed) }),
    onSuccess: (after) => {
      queries.setQueryData(['me'], after)
      if (after.locale !== me.locale) choose(after.locale)
      forget()
    },
  })
  const typing = (part: Partial<Typed>) => {
    if (saving.isSuccess) saving.reset()
    change(part)
  }
  return { typed, change: typing, saving }
}

function typedOf({ name, phone = '', locale, timeZone = '', notices }: Me): Typed {
  const { receipts = true, progress = true } = notices ?? {}
  return { name, phone, locale, timeZone, receipts, progress }
}

function changesOf(before: Typed, typed: Typed): Changes {
  const { name, phone, timeZone, receipts, progress } = typed
  const locale = LOCALES.find((each) => each === typed.locale)
  const notices = {
    ...(receipts !== before.receipts && { receipts }),
    ...(progress !== before.progress && { progress }),
  }
  return {
    ...(name !== before.name && { name }),
    ...(phone !== before.phone && { phone: phone === '' ? null : phone }),
    ...(locale !== undefined && locale !== before.locale && { locale }),
    ...(timeZone !== before.timeZone && { timeZone: timeZone === '' ? null : timeZone }),
    ...(Object.keys(notices).length > 0 && { notices }),
  }
}

type FieldsProps = Typing & { wrong: Problem | undefined }

function Fields(props: FieldsProps) {
  return (
    <div className="two even">
      <Reached {...props} />
      <Read {...props} />
    </div>
  )
}

/** As whom, and where. */
function Reached({ typed, change, wrong }: FieldsProps) {
  const { texts } = useReader()
  return (
    <>
      <Field
        label={texts.profile.name}
        value={typed.name}
        onChange={(name) => change({ name })}
        name="name"
        autoComplete="name"
        error={wrong?.at('/name')}
      />
      <Field
        label={texts.home.phone}
        value={typed.phone}
        onChange={(phone) => change({ phone })}
        type="tel"
        name="phone"
        autoComplete="tel"
        hint={texts.profile.phoneHint}
        error={wrong?.at('/phone')}
      />
    </>
  )
}

/** In which words, and by which clock. */
function Read({ typed, change, wrong }: FieldsProps) {
  const { texts } = useReader()
  return (
    <>
      <Choice
        label={texts.profile.language}
        value={typed.locale}
        options={LOCALES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
        onChange={(locale) => change({ locale })}
        hint={texts.profile.languageHint}
        error={wrong?.at('/locale')}
      />
      <Choice
        label={texts.profile.zone}
        value={typed.timeZone}
        options={zones(typed.timeZone)}
        onChange={(timeZone) => change({ timeZone })}
        empty={texts.profile.noZone}
        hint={texts.profile.zoneHint}
        error={wrong?.at('/timeZone')}
      />
    </>
  )
}

function Letters({ typed, change, receipts }: Typing & { receipts: boolean }) {
  const { texts } = useReader()
  return (
    <fieldset className="stack tight" aria-describedby="always-told">
      <legend className="label">{texts.profile.letters}</legend>
      {receipts && (
        <Letter
          name={texts.profile.receipts}
          wanted={typed.receipts}
          onChange={(wanted) => change({ receipts: wanted })}
        />
      )}
      <Letter
        name={texts.profile.progress}
        wanted={typed.progress}
        onChange={(wanted) => change({ progress: wanted })}
      />
      <p className="hint" id="always-told">
        {texts.profile.always}
      </p>
    </fieldset>
  )
}

type LetterProps = { name: string; wanted: boolean; onChange: (wanted: boolean) => void }

function Letter({ name, wanted, onChange }: LetterProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={wanted} onChange={(event) => onChange(event.target.checked)} />
      <span>{name}</span>
    </label>
  )
}
