/** The way in, in the table: a proof of work counts once, a mail leaves once, and a link lets one in. */
import { changeAccount } from '@plazo/application/change-account'
import type { Activation, EntryRequest } from '@plazo/application/entry-book'
import { entryRequestKey } from '@plazo/aws/dynamodb/entry-keys'
import { mailCauses } from '@plazo/aws/dynamodb/stream'
import { Refusal } from '@plazo/domain/refusal'
import { partner } from '@plazo/desks/partner'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshName, minutes, NOW } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const AT_ONCE = 8
const all = <Done>(work: () => Promise<Done>) => Promise.allSettled(Array.from({ length: AT_ONCE }, work))
const codes = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((each) =>
    each.status === 'rejected' ? [each.reason instanceof Refusal ? each.reason.reason.code : String(each.reason)] : [],
  )

describe.each(TABLES)('the way in %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const asking = (id = freshName()): EntryRequest => ({ id, at: NOW, who: { mail: 'ana@a.example' }, name: 'Ana' })
  const known = async () => {
    const organisationId = freshName()
    const mail = `${organisationId}@A.example`
    await table.people.putOrganisation({ id: organisationId, name: 'Colegio San José' })
    await table.people.putContact({ id: 'ana', organisationId, name: 'Ana', mail, locale: 'es' })
    return { organisationId, mail }
  }
  const linked = async () => {
    const { organisationId } = await known()
    const activation: Activation = { organisationId, contactId: 'ana', name: 'Ana Morales', expiresAt: minutes(60) }
    const token = `token-of-${organisationId}`
    expect(await table.entryBook.issue(freshName(), { token, activation }, NOW)).toBe('granted')
    return { organisationId, token, activation }
  }

  test('a proof of work that many send at once counts for one of them', async () => {
    const proof = { challenge: freshName(), until: minutes(20) }
    const results = await all(() => table.entryBook.ask(asking(), { ...proof, request: freshName() }))
    expect(codes(results)).toEqual(Array(AT_ONCE - 1).fill('challenge/spent'))
  })

  test('a request that is sent again with its proof of work is known, and any other is refused', async () => {
    const spent = { challenge: freshName(), until: minutes(20), request: freshName() }
    expect(await table.entryBook.isRepeated(spent)).toBe(false)
    const results = await all(() => table.entryBook.ask(asking(), spent))
    expect(results.filter((each) => each.status === 'fulfilled' && each.value)).toHaveLength(1)
    expect(codes(results)).toEqual([])
    expect(await table.entryBook.isRepeated(spent)).toBe(true)
    const other = { ...spent, request: freshName() }
    const met = await Promise.allSettled([table.entryBook.isRepeated(other), table.entryBook.ask(asking(), other)])
    expect(codes(met)).toEqual(['challenge/spent', 'challenge/spent'])
  })

  test('what is asked by the form on the page is told by the stream as it was sent, and goes after a day', async () => {
    const asks = {
      topic: 'other',
      subject: 'Seguimiento',
      description: 'Quiero saber\ncómo va.',
      form: { identity: { name: 'Ana', mail: 'ana@a.example' }, fields: { phone: '5512345678' }, statements: ['x'] },
    }
    const request = { ...asking(), asks }
    await table.entryBook.ask(request)
    const image = await table.image(entryRequestKey(request.id))
    expect(mailCauses({ dynamodb: { NewImage: image } })).toEqual([request])
    expect(image?.['ttl']).toEqual({ N: String(Date.parse(NOW) / 1000 + 24 * 3600) })
  })

  test('a request is written down once', async () => {
    const request = asking()
    expect(await table.entryBook.ask(request)).toBe(true)
    expect(await table.entryBook.ask(request)).toBe(false)
  })

  test('somebody is found by his mail however he writes it, until he has another', async () => {
    const { organisationId, mail } = await known()
    expect((await table.entryBook.contactByMail(` ${mail.toLowerCase()} `))?.organisationId).toBe(organisationId)
    const moved = { id: 'ana', organisationId, name: 'Ana', mail: `new-${mail}`, locale: 'es' } as const
    await table.people.putContact(moved)
    expect(await table.entryBook.contactByMail(mail)).toBeUndefined()
    expect(await table.entryBook.contactByMail(`new-${mail}`)).toEqual(moved)
    expect(await table.entryBook.contactByMail('nobody@a.example')).toBeUndefined()
  })

  test('one address is one person’s, of many who take it at once too, until he has another', async () => {
    const [first, second] = [await known(), await known()]
    const desk = { accounts: table.accounts, desk: partner, now: () => NOW }
    const take = ({ organisationId }: { organisationId: string }, id: string, mail: string) =>
      changeAccount(
        desk,
        { role: 'admin', id: 'marco' },
        { organisationId, command: { kind: 'change-contact', person: { id, name: 'Ana', mail, locale: 'es' } } },
      )
    const taken = { reason: { code: 'person/mail-taken', facts: { mail: first.mail.toLowerCase() } } }
    await expect(take(second, 'ana', first.mail.toLowerCase())).rejects.toMatchObject(taken)
    await take(first, 'ana', `new-${first.mail}`)
    await take(second, 'ana', first.mail)
    expect(await table.entryBook.contactByMail(first.mail)).toMatchObject({ organisationId: second.organisationId })
    await expect(take(first, 'ana', first.mail)).rejects.toMatchObject({ reason: { code: 'person/mail-taken' } })
    await take(first, 'ana', `New-${first.mail}`)
    const others = await Promise.all(Array.from({ length: AT_ONCE }, known))
    const free = `free-${first.mail}`
    const results = await Promise.allSettled(others.map((each) => take(each, 'ana', free)))
    expect(codes(results)).toEqual(Array(AT_ONCE - 1).fill('person/mail-taken'))
  })

  test('an address of the desk’s people is no contact’s, however it is written and when they have left too', async () => {
    const { organisationId } = await known()
    const mail = `luis@${organisationId.toLowerCase()}.example`
    const luis = { name: 'Luis', mail, locale: 'es', role: 'agent', teams: [] } as const
    await table.people.putAgent({ ...luis, id: `luis-${organisationId}` })
    await table.people.putAgent({ ...luis, id: `rosa-${organisationId}`, mail: `rosa-${mail}`, leftAt: NOW })
    const desk = { accounts: table.accounts, desk: partner, now: () => NOW }
    for (const address of [mail, mail.toUpperCase(), `rosa-${mail}`]) {
      const person = { id: 'luis', name: 'Luis', mail: address, locale: 'es' } as const
      const asked = changeAccount(
        desk,
        { role: 'admin', id: 'marco' },
        { organisationId, command: { kind: 'register-contact', person } },
      )
      await expect(asked).rejects.toMatchObject({
        reason: { code: 'person/mail-taken', facts: { mail: address } },
      })
    }
    expect(await table.accounts.contact(organisationId, 'luis')).toBeUndefined()
  })

  test('of many who would mail one request one is let, and the next when he gave it back or died at it', async () => {
    const id = freshName()
    const claims = await all(() => table.entryBook.issue(id, undefined, NOW))
    const met = claims.map((each) => (each.status === 'fulfilled' ? each.value : 'failed')).toSorted()
    expect(met).toEqual(['granted', ...Array(AT_ONCE - 1).fill('leased')])
    expect(await table.entryBook.claimed(id, NOW)).toBe('leased')
    await table.entryBook.release(id)
    expect(await table.entryBook.issue(id, undefined, NOW)).toBe('granted')
    expect(await table.entryBook.issue(id, undefined, minutes(2))).toBe('granted')
    await table.entryBook.settle(id, { outcome: 'sent' }, minutes(2))
    await table.entryBook.release(id)
    expect(await table.entryBook.issue(id, undefined, minutes(9))).toBe('settled')
    expect(await table.entryBook.claimed(id, minutes(9))).toBe('settled')
    expect(await table.entryBook.claimed(freshName(), NOW)).toBe('granted')
  })

  test('a link that many follow at once lets in one of them, and is spent by that very write', async () => {
    const { organisationId, token, activation } = await linked()
    const desk = { accounts: table.accounts, desk: partner, now: () => NOW }
    const account = await table.accounts.account(organisationId, { consistent: true })
    const follow = async () => {
      const change = { organisation: account!.organisation, seen: account!.version, entries: [ENTRY], link: token }
      return table.accounts.change(change)
    }
    const results = await all(follow)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await table.entryBook.activation(token)).toEqual({ ...activation, usedAt: NOW })
    const terms = { version: '2026-01-01', acceptedAt: NOW }
    const command = { kind: 'activate-contact', contactId: 'ana', name: 'Ana', terms } as const
    const again = changeAccount(
      desk,
      { role: 'customer', id: 'ana', organisationId },
      { organisationId, command, link: token },
    )
    await expect(again).rejects.toMatchObject({ reason: { code: 'activation/used' } })
    expect((await table.people.contact(organisationId, 'ana'))?.access).toBeUndefined()
  })

  test('whoever is let in comes back as he went in, with what he accepted', async () => {
    const { organisationId, token } = await linked()
    const terms = { version: '2026-01-01', acceptedAt: NOW }
    await changeAccount(
      { accounts: table.accounts, desk: partner, now: () => NOW },
      { role: 'customer', id: 'ana', organisationId },
      {
        organisationId,
        command: { kind: 'activate-contact', contactId: 'ana', name: 'Ana Morales', terms },
        link: token,
      },
    )
    expect(await table.people.contact(organisationId, 'ana')).toMatchObject({
      name: 'Ana Morales',
      access: { activatedAt: NOW, terms },
    })
    const range = { from: NOW, before: minutes(1) }
    expect(await table.accounts.entries(organisationId, range)).toMatchObject([
      { kind: 'contact-activated', contactId: 'ana', terms: '2026-01-01', actor: { role: 'customer', id: 'ana' } },
    ])
  })

  test('a link that was never sent is nobody’s', async () => {
    expect(await table.entryBook.activation('nothing')).toBeUndefined()
  })
})

const ENTRY = {
  kind: 'contact-activated',
  contactId: 'ana',
  at: NOW,
  key: '00000002#0',
  actor: { role: 'customer', id: 'ana' },
} as const
