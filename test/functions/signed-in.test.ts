/**
 * A token says who somebody was when he signed in; the directory, who he is still.
 */
import { cachedDirectory } from '@plazo/application/cached-directory'
import type { Agent, Contact, Directory } from '@plazo/application/directory'
import { ROUTES } from '@plazo/contracts/routes'
import { plus } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import type { ApiEvent } from '../../functions/api/http/call.ts'
import { signedIn } from '../../functions/api/http/signed-in.ts'
import { local } from '../fixtures/office.ts'
import { CLAIMS, OFFICE_PEOPLE, type Who } from '../fixtures/people.ts'

const GET_ME = ROUTES.find(({ id }) => id === 'getMe')!

/** The office's people, who can leave or change, behind a directory that remembers. */
function trial() {
  const state = {
    now: local('2026-12-21T09:00'),
    reads: 0,
    contacts: [...OFFICE_PEOPLE.contacts] as Contact[],
    agents: [...OFFICE_PEOPLE.agents] as Agent[],
  }
  const counted = <Found>(found: Found) => {
    state.reads++
    return found
  }
  const directory: Directory = {
    organisation: async () => undefined,
    contact: async (org, id) => counted(state.contacts.find((each) => each.id === id && each.organisationId === org)),
    agent: async (id) => counted(state.agents.find((each) => each.id === id)),
    agents: async () => state.agents,
  }
  const identify = signedIn(cachedDirectory(directory, () => state.now))
  const ask = (who: Who) =>
    identify(
      { requestContext: { authorizer: { jwt: { claims: CLAIMS[who], scopes: [] } } } } as unknown as ApiEvent,
      GET_ME,
    )
  return { state, ask }
}

test.for(['ana', 'luis'] as const)('%s costs one read a minute', async (who) => {
  const { state, ask } = trial()
  for (let second = 0; second < 60; second++) {
    expect(await ask(who)).toMatchObject({ id: who })
    state.now = plus(state.now, 1000)
  }
  expect(state.reads).toBe(1)
})

test.for([
  ['a contact who left', 'ana', { contacts: [] }],
  ['an agent who left', 'luis', { agents: [{ ...OFFICE_PEOPLE.agents[0]!, leftAt: local('2026-12-21T09:00') }] }],
  ['an agent whom nobody knows', 'luis', { agents: [] }],
  ['a lead who is an agent now', 'rosa', { agents: [{ ...OFFICE_PEOPLE.agents[1]!, role: 'agent' }] }],
] as const)('%s is nobody within a minute, whatever his token says', async ([, who, change]) => {
  const { state, ask } = trial()
  await ask(who)
  Object.assign(state, change)
  state.now = plus(state.now, 60_000)
  await expect(ask(who)).rejects.toThrow('caller/unknown')
})

test('a contact of one organisation is nobody in another, by the same name', async () => {
  const { state, ask } = trial()
  state.contacts = [{ ...OFFICE_PEOPLE.contacts[0]!, organisationId: 'QUETZAL' }]
  await expect(ask('ana')).rejects.toThrow('caller/unknown')
})
