import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import { useTitle } from '../../shared/title.ts'
import { useDefinition } from '../definition/definition.ts'
import { DeedForm, type Values } from '../form/deed.tsx'
import { useAgents, useTeamsAnswer } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { Unread } from '../unread.tsx'
import { useMayChange, useOffers } from './account.ts'
import { managerField, sizeField } from './profile-part.tsx'

/** An organisation the desk did not know. */
export function Register() {
  const words = useConsoleTexts().office
  const offers = useOffers()
  const agents = useAgents()
  const mayChange = useMayChange()
  useTitle(words.register.title)
  const leave = useLeave()
  return (
    <div className="page stack">
      <p>
        <Link to="/organisations">{words.all}</Link>
      </p>
      <h1>{words.register.title}</h1>
      {!mayChange && <p>{words.readOnly}</p>}
      <Unread of={[useDefinition(), useTeamsAnswer()]} />
      {offers && (
        <DeedForm
          name="register"
          title={words.register.title}
          fields={[
            { name: 'name', label: words.profile.name },
            { name: 'id', label: words.register.id, hint: words.register.idHint },
            ...sizeField(words, offers.sizes),
            managerField(words, agents),
          ]}
          start={{ id: '', name: '', size: '', accountManagerId: '' }}
          send={register}
          done={words.register.done}
          changed={async () => undefined}
          close={leave}
        />
      )}
    </div>
  )
}

async function register({ id = '', name = '', size = '', accountManagerId = '' }: Values, once: string) {
  const body = { id, name, ...(size !== '' && { size }), ...(accountManagerId !== '' && { accountManagerId }) }
  await call('POST /organisations', { body, once })
  return id
}

/** Whoever has registered it goes to it, and whoever would rather not back to the others. */
function useLeave() {
  const navigate = useNavigate()
  return (organisationId?: string) => {
    if (organisationId === undefined) return void navigate({ to: '/organisations' })
    void navigate({ to: '/organisations/$organisationId', params: { organisationId } })
  }
}
