/**
 * The desk's people come, change and leave, on every table alike; sign-ins are those of the pool in this process.
 */
import { addStaff, changeStaff, type NewStaff } from '@plazo/application/staff'
import { CLIENTS } from '@plazo/local/in-process/pool-requests'
import { SignInDouble } from '@plazo/local/in-process/sign-in-double'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshName, NOW } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const NOBODY = { organisations: [], contacts: [], agents: [] }

describe.each(TABLES)('the people of a desk %s', (_, make) => {
  let table: Table
  let mails: string[]
  let passwords: string[]
  let pool: SignInDouble
  let marta: NewStaff
  const desk = () => ({
    staff: table.staffProfiles,
    directory: table.people,
    entryBook: table.entryBook,
    signIns: pool.register,
  })

  beforeAll(async () => {
    table = await make()
    const marco = { id: freshName().toLowerCase(), name: 'Marco', mail: 'marco@example.com', locale: 'es' } as const
    await table.people.putAgent({ ...marco, role: 'admin', teams: [] })
  })

  beforeEach(() => {
    mails = []
    passwords = []
    pool = new SignInDouble(
      NOBODY,
      () => NOW,
      (mail, password) => {
        mails.push(mail)
        passwords.push(password)
      },
    )
    const id = freshName().toLowerCase()
    marta = { id, name: 'Marta Solís', mail: `${id}@example.com`, locale: 'es', role: 'admin', teams: ['support'] }
  })

  test('have a place in the directory and a password by mail, under one id', async () => {
    expect(await addStaff(desk(), marta)).toBe('invited')
    expect(await table.people.agent(marta.id)).toEqual(marta)
    expect(await pool.register.find(marta.mail)).toMatchObject({ personId: marta.id, role: 'admin', wasIn: false })
    expect(mails).toEqual([marta.mail])
  })

  test('who were let in half are let in whole when it is asked again', async () => {
    const broken = { ...pool.register, invite: () => Promise.reject(new Error('throttled')) }
    await expect(addStaff({ ...desk(), signIns: broken }, marta)).rejects.toThrow('throttled')
    expect(await addStaff(desk(), marta)).toBe('invited')
    expect(await table.people.agent(marta.id)).toEqual(marta)
    expect(mails).toEqual([marta.mail])
  })

  test('who were never in are mailed another password, and nobody else is', async () => {
    await addStaff(desk(), marta)
    expect(await addStaff(desk(), marta)).toBe('invited')
    const AuthParameters = { USERNAME: marta.mail, PASSWORD: passwords.at(-1) }
    const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: CLIENTS.consoleClientId, AuthParameters }
    expect(pool.answer('AWSCognitoIdentityProviderService.InitiateAuth', asked).status).toBe(200)
    expect(await addStaff(desk(), marta)).toBe('in already')
    expect(mails).toEqual([marta.mail, marta.mail])
  })

  test('keep what is theirs when they are added again', async () => {
    await addStaff(desk(), marta)
    await table.staffProfiles.change(marta.id, { timeZone: 'Europe/Madrid' })
    await addStaff(desk(), { ...marta, role: 'lead' })
    expect(await table.people.agent(marta.id)).toEqual({ ...marta, role: 'lead', timeZone: 'Europe/Madrid' })
  })

  test('do not sign in by the address of somebody else, and nothing is written', async () => {
    const other: NewStaff = { ...marta, id: `${marta.id}-2`, mail: `2-${marta.mail}` }
    await addStaff(desk(), other)
    await expect(addStaff(desk(), { ...marta, mail: other.mail })).rejects.toThrow(`is how ${other.id} signs in`)
    await table.people.putContact({ id: 'ana', organisationId: 'SANJOSE', name: 'Ana', mail: marta.mail, locale: 'es' })
    await expect(addStaff(desk(), marta)).rejects.toThrow('is how ana of the organisation SANJOSE signs in')
    await expect(changeStaff(desk(), other.id, { mail: marta.mail })).rejects.toThrow('one address signs one person in')
    expect(await table.people.agent(marta.id)).toBeUndefined()
    expect(await table.people.agent(other.id)).toEqual(other)
  })

  test('are not taken for somebody else of the same id', async () => {
    await addStaff(desk(), marta)
    const other = { ...marta, mail: 'other@example.com' }
    await expect(addStaff(desk(), other)).rejects.toThrow(`staff change --id ${marta.id} --mail other@example.com`)
    expect(mails).toEqual([marta.mail])
  })

  test('are never without an admin: the last one neither leaves nor becomes anything else', async () => {
    await addStaff(desk(), marta)
    // Without the one of every test.
    const only = { ...desk(), directory: { ...table.people, agents: async () => [marta] } }
    const says = /only admin.*staff change --id … --role admin/
    await expect(changeStaff(only, marta.id, { leftAt: NOW })).rejects.toThrow(says)
    await expect(changeStaff(only, marta.id, { role: 'lead' })).rejects.toThrow(says)
    await expect(addStaff(only, { ...marta, role: 'agent' })).rejects.toThrow(says)
    expect(await table.people.agent(marta.id)).toEqual(marta)
    await changeStaff(only, marta.id, { teams: ['billing'] })
    const second: NewStaff = { ...marta, id: `${marta.id}-2`, mail: `2-${marta.mail}` }
    await addStaff(desk(), second)
    await changeStaff(desk(), marta.id, { role: 'lead' })
    expect(await table.people.agent(marta.id)).toEqual({ ...marta, role: 'lead', teams: ['billing'] })
  })

  test('change what is named, and nobody is made by it', async () => {
    await addStaff(desk(), marta)
    const after = { ...marta, role: 'lead', teams: ['billing'] } as const
    expect(await changeStaff(desk(), marta.id, { role: 'lead', teams: ['billing'] })).toEqual(after)
    await expect(changeStaff(desk(), 'nobody', { role: 'lead' })).rejects.toThrow(/staff list/)
    expect(await table.people.agent('nobody')).toBeUndefined()
  })

  test('who have left are listed no more, keep their name, and come back', async () => {
    await addStaff(desk(), marta)
    await changeStaff(desk(), marta.id, { leftAt: NOW })
    expect(await table.people.agents()).not.toContainEqual(expect.objectContaining({ id: marta.id }))
    expect(await table.people.agent(marta.id)).toEqual({ ...marta, leftAt: NOW })
    await addStaff(desk(), marta)
    expect(await table.people.agents()).toContainEqual(marta)
  })
})
