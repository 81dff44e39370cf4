/**
 * An agent's own profile: what the desk knows of him, and the part of it that is his to change.
 * @module
 */
import { useQueryClient } from '@tanstack/react-query'
import { LOCALES } from '@plazo/domain/desk'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { Sessions } from '../../shared/session/sessions.tsx'
import { zones } from '../../shared/time/zones.ts'
import { useTitle } from '../../shared/title.ts'
import { ToCome } from '../../shared/ui/awaited.tsx'
import { Deed, type DeedField, type Values } from '../form/deed.tsx'
import { useMeAnswer } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'

type Me = AnswerOf<'GET /me'>

export function ProfilePage() {
  const words = useConsoleTexts()
  const { data: me, isPending } = useMeAnswer()
  useTitle(words.profile.title)
  return (
    <div className="page stack">
      <h1>{words.profile.title}</h1>
      {isPending && <ToCome />}
      {me && <Own me={me} />}
      <Sessions />
    </div>
  )
}

function Own({ me }: { me: Me }) {
  const { people } = useConsoleTexts().office
  const words = useConsoleTexts().profile
  const facts = [
    [people.name, me.name],
    [people.mail, me.mail],
    [words.role, words.roles[me.role]],
    [people.language, people.languages[me.locale]],
    [words.zone, me.timeZone ?? words.noZone],
  ]
  return (
    <section className="stack tight">
      <dl className="facts start">
        {facts.map(([term, fact]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet-text">{words.wrong}</p>
      <Change me={me} />
    </section>
  )
}

function Change({ me }: { me: Me }) {
  const words = useConsoleTexts().profile
  const queries = useQueryClient()
  const { name, locale, timeZone = '' } = me
  return (
    <div className="buttons">
      <Deed
        name="profile"
        title={words.change}
        fields={useFields(timeZone)}
        start={{ name, locale, timeZone }}
        send={(values) => call('PATCH /me', { body: changesOf(me, values) })}
        done={words.changed}
        changed={() => queries.invalidateQueries({ queryKey: ['me'] })}
      />
    </div>
  )
}

function useFields(zone: string): readonly DeedField[] {
  const { people } = useConsoleTexts().office
  const words = useConsoleTexts().profile
  return [
    { name: 'name', label: people.name },
    {
      name: 'locale',
      label: people.language,
      kind: 'choice',
      options: LOCALES.map((id) => ({ id, name: people.languages[id] })),
    },
    { name: 'timeZone', label: words.zone, kind: 'choice', options: zones(zone), empty: words.noZone },
  ]
}

function changesOf(me: Me, { name = '', locale, timeZone = '' }: Values) {
  const language = LOCALES.find((each) => each === locale)
  return {
    ...(name !== me.name && { name }),
    ...(language !== undefined && { locale: language }),
    ...(timeZone !== (me.timeZone ?? '') && { timeZone: timeZone === '' ? null : timeZone }),
  }
}
