/**
 * How a chat begins: its subject first, then what the desk wants to hear before somebody takes it up.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type BodyOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { Field } from '../shared/ui/field.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDeskAnswer } from '../shared/ui/openness.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { useMe } from './home.tsx'
import { useTitle } from '../shared/title.ts'
import { type Desk, EMPTY, requestOf, type Telling } from './telling.ts'
import { Choice, Particulars, Statements } from './telling-form.tsx'
import { WaysOn } from './ways-on.tsx'

type Identity = { name: string; mobile: string; mail: string; organisation: string }
type Draft = Telling & { who: Partial<Identity> }

const NOBODY: Draft = { ...EMPTY, who: {} }

export function ChatStart() {
  const { texts } = useReader()
  const { data: desk, error, refetch } = useDeskAnswer()
  useTitle(texts.chat.title)
  return (
    <section className="chat stack">
      <div className="head">
        <h1>{texts.chat.title}</h1>
        <p className="quiet-text">{texts.chat.lead}</p>
      </div>
      {!desk && <ProblemNotice error={error} retry={refetch} />}
      {desk && (desk.channels.some(({ id }) => id === 'chat') ? <Beginning desk={desk} /> : <Elsewhere desk={desk} />)}
    </section>
  )
}

function Beginning({ desk }: { desk: Desk }) {
  const { texts } = useReader()
  const { draft, once, change, forget } = useDraft('chat', NOBODY)
  const who = useWho(draft)
  const go = useNavigate()
  const start = useMutation({
    mutationFn: () => call('POST /tickets', { body: chatOf(draft, { desk, who }), once }),
    onSuccess: async ({ id }) => {
      forget()
      await go({ to: '/chat/$ticketId', params: { ticketId: id } })
    },
  })
  const { error } = start
  return (
    <form
      className="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!start.isPending) start.mutate()
      }}
    >
      <Hours desk={desk} />
      <Report desk={desk} draft={draft} change={change} error={error} />
      <Who desk={desk} who={who} error={error} change={(part) => change({ who: { ...draft.who, ...part } })} />
      <ProblemNotice error={error} placed={placesOf(desk, draft)}>
        {error instanceof Problem && <WaysOn problem={error} ask={(topic) => change({ topic })} />}
      </ProblemNotice>
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={start.isPending}>
          {texts.chat.start}
        </button>
      </div>
    </form>
  )
}

type ReportProps = { desk: Desk; draft: Draft; change: (part: Partial<Draft>) => void; error: unknown }

function Report(props: ReportProps) {
  const { texts } = useReader()
  const { desk, draft, change, error } = props
  const wrong = error instanceof Problem ? error : undefined
  const form = { ...props, check: undefined, refused: false }
  return (
    <>
      <Field
        label={texts.chat.subject}
        value={draft.what}
        onChange={(what) => change({ what })}
        hint={texts.chat.subjectHint}
        error={wrong?.at('/subject')}
      />
      <Choice
        label={texts.create.topic}
        value={draft.topic}
        options={desk.topics.filter(({ channels }) => channels.includes('chat'))}
        error={wrong?.at('/topic')}
        onChange={(topic) => change({ topic })}
      />
      <Particulars {...form} />
      {desk.intake.descriptionWords !== undefined && (
        <Field
          label={texts.create.tell}
          value={draft.description}
          onChange={(description) => change({ description })}
          rows={4}
          hint={texts.create.tellHint}
          error={wrong?.at('/description')}
        />
      )}
      <Statements {...form} />
    </>
  )
}

type WhoProps = { desk: Desk; who: Identity; error: unknown; change: (part: Partial<Identity>) => void }

const KINDS = { name: 'text', mobile: 'tel', mail: 'email', organisation: 'text' } as const
const FILLED_BY = { name: 'name', mobile: 'tel-national', mail: 'email', organisation: 'organization' } as const

/** S0-09, S0-10: without these there is no chat. */
function Who({ desk, who, error, change }: WhoProps) {
  const { texts } = useReader()
  const asked = askedOf(desk)
  if (asked.length === 0) return null
  return (
    <fieldset className="stack tight">
      <legend className="label">{texts.chat.who}</legend>
      <p className="hint">{texts.chat.whoHint}</p>
      {asked.map((field) => (
        <Field
          key={field}
          label={texts.chat.fields[field]}
          value={who[field]}
          onChange={(value) => change({ [field]: value })}
          type={KINDS[field]}
          autoComplete={FILLED_BY[field]}
          error={error instanceof Problem ? error.at(`/identity/${field}`) : undefined}
        />
      ))}
    </fieldset>
  )
}

function Hours({ desk: { isOpen, opensAt, closesAt } }: { desk: Desk }) {
  const { texts } = useReader()
  const reading = useReading()
  const shut = opensAt === undefined ? texts.desk.closed : texts.chat.shut(moment(reading, opensAt))
  const open = closesAt === undefined ? texts.chat.always : texts.chat.open(moment(reading, closesAt))
  return <p className={isOpen ? 'good' : 'tip'}>{isOpen ? open : shut}</p>
}

/** As it was typed, else as the desk knows who is signed in. */
function useWho({ who }: Draft): Identity {
  const me = useMe()
  const { name = me?.name ?? '', mobile = '', mail = me?.mail ?? '' } = who
  return { name, mobile, mail, organisation: who.organisation ?? me?.organisation?.name ?? '' }
}

function askedOf({ intake }: Desk) {
  return intake.identity.find(({ channel }) => channel === 'chat')?.fields ?? []
}

function placesOf(desk: Desk, draft: Draft): readonly string[] {
  const fields = desk.topics.find(({ id }) => id === draft.topic)?.fields ?? []
  return [
    '/subject',
    '/topic',
    ...(desk.intake.descriptionWords === undefined ? [] : ['/description']),
    ...(desk.intake.statements.length > 0 ? ['/statements'] : []),
    ...askedOf(desk).map((field) => `/identity/${field}`),
    ...fields.map(({ id }) => `/fields/${id}`),
  ]
}

function chatOf(draft: Draft, { desk, who }: { desk: Desk; who: Identity }): BodyOf<'POST /tickets'> {
  const { description, ...request } = requestOf(draft, desk)
  const asked = askedOf(desk).map((field) => [field, who[field]])
  return {
    ...request,
    channel: 'chat',
    ...(description !== undefined && description.trim() !== '' && { description }),
    ...(asked.length > 0 && { identity: Object.fromEntries(asked) }),
  }
}
