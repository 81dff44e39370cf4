/**
 * How a chat begins: its subject first, then what the desk wants to hear before somebody takes it up.
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { isVisitor } from '../shared/session/session.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords } from '../shared/time/moments.ts'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { closing, useDeskAnswer } from '../shared/ui/openness.tsx'
import {
  askedOf,
  type ChatDraft,
  chatOf,
  FILLED_BY,
  type Identity,
  identityOf,
  KINDS,
  mobileOf,
  NOBODY,
  placesOf,
  visitorChatOf,
} from './chat-request.ts'
import { Elsewhere } from './elsewhere.tsx'
import { useMe } from './me.ts'
import { useTitle } from '../shared/title.ts'
import type { Desk } from '../shared/telling.ts'
import { Particulars, Statements } from './telling-form.tsx'
import { Back, Writer } from './visitor-known.tsx'
import { keepConversation, useVisitor } from './visitor.ts'
import { WaysOn } from './ways-on.tsx'

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
  const { draft, change, who, visitor, start } = useBeginning(desk)
  const { error, isPending } = start
  return (
    <Form className="sheet stack" send={start.mutate} busy={isPending} error={error}>
      <Hours desk={desk} />
      <Back isKnown={visitor.device?.identity !== undefined} />
      <Report desk={desk} draft={draft} change={change} error={error} />
      <Writer visitor={visitor}>
        <Who desk={desk} who={who} error={error} change={(part) => change({ who: { ...draft.who, ...part } })} />
      </Writer>
      <ProblemNotice error={error} placed={placesOf(desk, draft)}>
        {error instanceof Problem && <WaysOn problem={error} ask={(topic) => change({ topic })} />}
      </ProblemNotice>
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isPending}>
          {texts.chat.start}
        </button>
        <span className="quiet-text" role="status">
          {isPending && isVisitor() ? texts.visitors.device.working : ''}
        </span>
      </div>
    </Form>
  )
}

function useBeginning(desk: Desk) {
  const { draft, once, change, forget } = useDraft('chat', NOBODY)
  const who = useWho(draft, desk)
  const keep = useKeeping(desk)
  const go = useNavigate()
  const visitor = useVisitor()
  const start = useMutation({
    mutationFn: async () => {
      if (!isVisitor()) return call('POST /tickets', { body: chatOf(draft, { desk, who }), once })
      return visitor.introduced(identityOf(desk, who), (unkept) =>
        call('POST /public/chats', { body: { ...visitorChatOf(draft, desk), ...unkept }, once }),
      )
    },
    onSuccess: async ({ id }) => {
      if (isVisitor()) keepConversation(id)
      else void keep(who)
      forget()
      await go({ to: '/chat/$ticketId', params: { ticketId: id } })
    },
    onError: (error) => error instanceof Problem && error.told.code === 'device/unknown' && visitor.refetch(),
  })
  return { draft, change, who, visitor, start }
}

type ReportProps = { desk: Desk; draft: ChatDraft; change: (part: Partial<ChatDraft>) => void; error: unknown }

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
        empty={texts.create.choose}
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

/** S0-09, S0-10: without these there is no chat. */
function Who({ desk, who, error, change }: WhoProps) {
  const { texts } = useReader()
  const asked = askedOf(desk)
  if (asked.length === 0) return null
  const kept = asked.includes('mobile') ? texts.chat.kept : ''
  return (
    <fieldset className="stack tight">
      <legend className="label">{texts.chat.who}</legend>
      <p className="hint">
        {texts.chat.whoHint} {isVisitor() ? texts.visitors.device.remembered : kept}
      </p>
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
  const shut = opensAt === undefined ? texts.desk.closed : texts.chat.shut(inWords(reading, opensAt))
  const open = closesAt === undefined ? texts.chat.always : texts.chat.open(closing(reading, closesAt))
  return <p className={isOpen ? 'good' : 'tip'}>{isOpen ? open : shut}</p>
}

/** As it was typed, else as the desk knows who is signed in. */
function useWho({ who }: ChatDraft, desk: Desk): Identity {
  const me = useMe()
  const { name = me?.name ?? '', mobile = mobileOf(desk, me?.phone) ?? '', mail = me?.mail ?? '' } = who
  return { name, mobile, mail, organisation: who.organisation ?? me?.organisation?.name ?? '' }
}

/**
 * Keeps in the profile of who is signed in what it did not know of him (S0-12): name, mail and school are the registry's
 * word, the mobile is his. What cannot be kept is asked again.
 */
function useKeeping(desk: Desk): (who: Identity) => Promise<void> {
  const client = useQueryClient()
  const phone = useMe()?.phone
  return async ({ mobile }) => {
    const told = mobileOf(desk, mobile)
    if (told === undefined || told === phone) return
    const me = await call('PATCH /me', { body: { phone: told } }).catch(() => undefined)
    if (me) client.setQueryData(['me'], me)
  }
}
