/**
 * The form on the page, for who has not signed in (S0-34): what the desk does without a chat, from follow-ups to
 * quotations. The page says the same whether the desk knows the mail or not.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { proved } from '../entry/proof-of-work.ts'
import { Help } from '../entry/register.tsx'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { useTitle } from '../shared/title.ts'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { useFocused } from '../shared/ui/focused.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDeskAnswer } from '../shared/ui/openness.tsx'
import { type ChatDraft, FILLED_BY, type Identity, KINDS, NOBODY } from './chat-request.ts'
import { askOf, formTopics, placesInAsk, withoutPhones } from './ask-request.ts'
import { Elsewhere } from './elsewhere.tsx'
import type { Desk } from '../shared/telling.ts'
import { Particulars, Statements } from './telling-form.tsx'

export function Ask() {
  const { texts } = useReader()
  const { data: desk, error, refetch } = useDeskAnswer()
  useTitle(texts.visitors.ask.title)
  return (
    <section className="chat stack">
      <div className="head">
        <h1>{texts.visitors.ask.title}</h1>
        <p className="quiet-text">{texts.visitors.ask.lead}</p>
      </div>
      {!desk && <ProblemNotice error={error} retry={refetch} />}
      {desk && (desk.visitors.form ? <Asking desk={desk} /> : <Elsewhere desk={desk} />)}
    </section>
  )
}

function Asking({ desk }: { desk: Desk }) {
  const { draft, change, forget } = useDraft('ask', NOBODY)
  const asking = useMutation({
    mutationFn: () => proved(askOf(draft, desk), (body) => call('POST /public/requests', { body })),
    onSuccess: forget,
  })
  if (asking.isSuccess) return <Sent again={() => asking.reset()} />
  return (
    <Question
      desk={desk}
      draft={draft}
      change={change}
      error={asking.error}
      busy={asking.isPending}
      send={() => asking.mutate()}
    />
  )
}

type QuestionProps = {
  desk: Desk
  draft: ChatDraft
  change: (part: Partial<ChatDraft>) => void
  error: unknown
  busy: boolean
  send: () => void
}

function Question({ busy, send, ...props }: QuestionProps) {
  const { texts } = useReader()
  const { desk, draft, change, error } = props
  return (
    <Form className="sheet stack" send={send} busy={busy} error={error}>
      <Who {...props} />
      <Telling {...props} />
      <Statements desk={desk} draft={draft} change={change} error={error} check={undefined} refused={false} />
      <ProblemNotice error={error} placed={placesInAsk(desk, draft)} />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {texts.visitors.ask.send}
        </button>
        <span className="quiet-text" role="status">
          {busy ? texts.visitors.device.working : ''}
        </span>
      </div>
    </Form>
  )
}

type Part = Omit<QuestionProps, 'busy' | 'send'>

/** S0-36: school and contact phone are fields of their own. */
function Who({ desk, draft, change, error }: Part) {
  const { texts } = useReader()
  const set = (field: keyof Identity) => (value: string) => change({ who: { ...draft.who, [field]: value } })
  return (
    <fieldset className="stack tight">
      <legend className="label">{texts.chat.who}</legend>
      {desk.visitors.form?.asks.map((field) => (
        <Field
          key={field}
          label={field === 'mobile' ? texts.visitors.ask.phone : texts.chat.fields[field]}
          value={draft.who[field] ?? ''}
          onChange={set(field)}
          type={KINDS[field]}
          autoComplete={FILLED_BY[field]}
          error={error instanceof Problem ? error.at(`/identity/${field}`) : undefined}
        />
      ))}
    </fieldset>
  )
}

/** S0-35: more than what is technical. */
function Telling({ desk, draft, change, error }: Part) {
  const { texts } = useReader()
  const wrong = error instanceof Problem ? error : undefined
  return (
    <>
      <Choice
        label={texts.visitors.ask.kind}
        empty={texts.create.choose}
        value={draft.topic}
        options={formTopics(desk)}
        error={wrong?.at('/topic')}
        onChange={(topic) => change({ topic })}
      />
      <Field
        label={texts.chat.subject}
        value={draft.what}
        onChange={(what) => change({ what })}
        hint={texts.chat.subjectHint}
        error={wrong?.at('/subject')}
      />
      <Particulars
        desk={withoutPhones(desk)}
        draft={draft}
        change={change}
        error={error}
        check={undefined}
        refused={false}
      />
      <Field
        label={texts.create.tell}
        value={draft.description}
        onChange={(description) => change({ description })}
        rows={5}
        hint={texts.visitors.ask.tellHint}
        error={wrong?.at('/description')}
      />
    </>
  )
}

function Sent({ again }: { again: () => void }) {
  const { texts } = useReader()
  const heading = useFocused<HTMLHeadingElement>()
  return (
    <section className="sheet stack">
      <h2 tabIndex={-1} ref={heading}>
        {texts.visitors.ask.sent}
      </h2>
      <p>{texts.visitors.ask.sentDetail}</p>
      <Help />
      <p>
        <button type="button" className="plain" onClick={again}>
          {texts.visitors.ask.again}
        </button>
      </p>
    </section>
  )
}
