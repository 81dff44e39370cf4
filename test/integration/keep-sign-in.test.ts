/**
 * People sign in as the directory says now, whatever the stream tells of it, how often and in which order. Directory
 * and stream are of every table alike; sign-ins are those of the pool in this process.
 */
import type { Agent, Contact } from '@plazo/application/directory'
import { keepSignIn, type PersonChange } from '@plazo/application/keep-sign-in'
import type { Key } from '@plazo/aws/dynamodb/keys'
import { agentKey, contactKey } from '@plazo/aws/dynamodb/keys'
import { personChanges } from '@plazo/aws/dynamodb/stream'
import { CLIENTS } from '@plazo/local/in-process/pool-requests'
import { SignInDouble } from '@plazo/local/in-process/sign-in-double'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshName, NOW } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

describe.each(TABLES)('by a table %s', (_, make) => {
  let table: Table
  let pool: SignInDouble
  let host: string
  let ana: Contact
  let luis: Agent
  beforeAll(async () => {
    table = await make()
  })
  beforeEach(async () => {
    const name = freshName()
    host = `${name.toLowerCase()}.example`
    const person = { name: 'Ana', locale: 'es' } as const
    const access = { activatedAt: NOW }
    ana = { ...person, id: 'ana', organisationId: name, mail: `ana@${host}`, access }
    luis = { ...person, id: `luis-${name}`, mail: `luis@${host}`, role: 'agent', teams: ['support'] }
    pool = new SignInDouble(
      { organisations: [], contacts: [ana], agents: [luis] },
      () => NOW,
      () => undefined,
    )
    await table.people.putContact(ana)
    await table.people.putAgent(luis)
  })

  const ask = (action: string, body: object) => pool.answer(`AWSCognitoIdentityProviderService.${action}`, body)
  /** What the pool answers to this address, with his password. */
  function enter(USERNAME: string) {
    const ClientId = USERNAME === luis.mail ? CLIENTS.consoleClientId : CLIENTS.clientId
    const AuthParameters = { USERNAME, PASSWORD: SAMPLE_PASSWORD }
    const { status, body } = ask('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId,
      AuthParameters,
    })
    const tokens = (body as { AuthenticationResult?: { AccessToken: string; RefreshToken: string } })
      .AuthenticationResult
    return { status, claims: tokens && pool.verify(tokens.AccessToken), refresh: tokens?.RefreshToken }
  }
  /** Writes, and what the stream tells of it. */
  async function written(key: Key, write: () => Promise<unknown>): Promise<readonly PersonChange[]> {
    const OldImage = await table.image(key)
    await write()
    return personChanges({ dynamodb: { OldImage, NewImage: await table.image(key) } })
  }
  const put = (contact: Contact) =>
    written(contactKey(contact.organisationId, contact.id), () => table.people.putContact(contact))
  const change = (changes: Parameters<Table['staffProfiles']['change']>[1]) =>
    written(agentKey(luis.id), () => table.staffProfiles.change(luis.id, changes))
  async function keep(changes: readonly PersonChange[]) {
    const desk = { accounts: table.accounts, staffProfiles: table.staffProfiles, signIns: pool.register }
    const kept = []
    for (const each of changes) kept.push(await keepSignIn(desk, each))
    return kept
  }
  function renews(refresh: string | undefined): boolean {
    const AuthParameters = { REFRESH_TOKEN: refresh }
    const asked = { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }
    return Object.values(CLIENTS).some((ClientId) => ask('InitiateAuth', { ...asked, ClientId }).status === 200)
  }

  test('a contact with another address signs in by it, and by the old one no more; his session goes on', async () => {
    const { refresh } = enter(ana.mail)
    const mail = `Ana.Mora@${host}`
    expect(await keep(await put({ ...ana, mail }))).toEqual(['changed'])
    expect(enter(mail)).toMatchObject({ status: 200, claims: { plazo_person: 'ana', plazo_role: 'customer' } })
    expect(enter(ana.mail).status).toBe(400)
    expect(renews(refresh)).toBe(true)
  })

  test('changes that come twice, late or in the wrong order end in the address of now', async () => {
    const [b, c] = [`b@${host}`, `c@${host}`]
    const [first, second] = [await put({ ...ana, mail: b }), await put({ ...ana, mail: c })]
    // Alone it tells of no address that he signs in by.
    expect(await keep(second)).toEqual(['lost'])
    expect(await keep(first)).toEqual(['changed'])
    expect(await keep([...second, ...first, ...first])).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect([ana.mail, b, c].map((mail) => enter(mail).status)).toEqual([400, 400, 200])
  })

  test('an address by which somebody else signs in stays his, and who was to have it keeps his own', async () => {
    expect(await keep(await put({ ...ana, mail: luis.mail }))).toEqual(['taken'])
    expect(await pool.register.find(luis.mail)).toMatchObject({ personId: luis.id })
    expect(enter(ana.mail).status).toBe(200)
  })

  test('nobody is let in by an address by which somebody else signs in', async () => {
    const taken = { ...ana, mail: luis.mail }
    await expect(pool.open(taken, 'Otra frase, 12!')).rejects.toMatchObject({ reason: { code: 'person/mail-taken' } })
    expect(enter(luis.mail)).toMatchObject({ status: 200, claims: { plazo_role: 'agent' } })
  })

  test('somebody of the same id in another organisation is somebody else', async () => {
    const other: Contact = { ...ana, organisationId: freshName() }
    await put(other)
    expect(await keep(await put({ ...other, mail: `other-${ana.mail}` }))).toEqual(['lost'])
    expect(enter(ana.mail).status).toBe(200)
  })

  test('who was never let in has nothing to follow, and nothing else about somebody is told', async () => {
    const { access: _access, ...never } = ana
    const stranger: Contact = { ...never, organisationId: freshName() }
    await put(stranger)
    expect(await keep(await put({ ...stranger, mail: `b-${ana.mail}` }))).toEqual(['none'])
    expect(await put({ ...stranger, mail: `b-${ana.mail}`, phone: '+50255551234' })).toEqual([])
    expect(await change({ name: 'Luis Paz', teams: ['billing'] })).toEqual([])
  })

  test('the desk’s people sign in in the role of now', async () => {
    expect(await keep(await change({ role: 'lead' }))).toEqual(['changed'])
    expect(await pool.register.find(luis.mail)).toMatchObject({ role: 'lead', isOpen: true })
  })

  test('who has left is let in no more and has no session, and who comes back is let in again', async () => {
    const { refresh } = enter(luis.mail)
    const left = await change({ leftAt: NOW })
    expect(await keep([...left, ...left])).toEqual(['ended', 'unchanged'])
    expect([enter(luis.mail).status, renews(refresh)]).toEqual([400, false])
    expect(await keep([...(await change({ leftAt: null })), ...left])).toEqual(['changed', 'unchanged'])
    expect(enter(luis.mail)).toMatchObject({ status: 200, claims: { plazo_person: luis.id, plazo_role: 'agent' } })
    expect(renews(refresh)).toBe(false)
  })
})
