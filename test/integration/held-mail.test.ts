/**
 * Letters that wait: put aside once, found when their wait is over, tied up once, however many look at the same time.
 */
import type { NoticeKey } from '@plazo/application/mailer'
import { mailCauses } from '@plazo/aws/dynamodb/stream'
import { bundleKey } from '@plazo/aws/dynamodb/keys'
import { plus } from '@plazo/domain/instant'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshId, minutes, NOW } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const WAIT = { until: minutes(5), template: 'desk-wrote', headline: 'Le escribimos - BANCOS' } as const

describe.each(TABLES)('a letter that waits %s', (_, make) => {
  let table: Table
  beforeEach(async () => {
    table = await make()
  })

  async function held(notice: Partial<NoticeKey> = {}, until = WAIT.until): Promise<NoticeKey> {
    const whole = { ticketId: freshId('SANJOSE'), sequence: 1, recipient: 'contact:ana', ...notice }
    await table.outbox.claim(whole, NOW)
    await table.outbox.hold(whole, { ...WAIT, until }, NOW)
    return whole
  }

  test('is nobody else’s to send', async () => {
    const notice = await held()
    expect(await table.outbox.claim(notice, minutes(60))).toBe('settled')
    await table.outbox.release(notice)
    expect(await table.outbox.claim(notice, minutes(60))).toBe('settled')
  })

  test('is put aside only by whom it was granted to: what is settled stays settled', async () => {
    const notice = { ticketId: freshId('SANJOSE'), sequence: 1, recipient: 'contact:ana' }
    await table.outbox.claim(notice, NOW)
    await table.outbox.settle(notice, { outcome: 'sent' }, NOW)
    await table.outbox.hold(notice, WAIT, NOW)
    expect(await table.heldMail.due(minutes(60))).toEqual([])
  })

  test('is due at the end of its wait and not before, with the reader’s others, longest first', async () => {
    const late = await held({ sequence: 2 }, minutes(6))
    const early = await held({ sequence: 3 }, minutes(4))
    expect(await table.heldMail.due(plus(minutes(4), -1))).toEqual([])
    expect(await table.heldMail.due(minutes(4))).toMatchObject([{ notices: [{ sequence: 3 }] }])
    expect(await table.heldMail.due(minutes(6))).toEqual([
      {
        recipient: 'contact:ana',
        notices: [early, late].map(({ ticketId, sequence }) => ({ ticketId, sequence })),
      },
    ])
  })

  test('goes with those of its reader only: another person, or a namesake of another organisation, has his own', async () => {
    await held()
    await held({ recipient: 'agent:luis' })
    await held({ ticketId: freshId('QUETZAL') })
    await held({ ticketId: freshId('QUETZAL'), recipient: 'agent:luis' })
    const due = await table.heldMail.due(minutes(5))
    expect(due.map(({ recipient, notices }) => `${recipient} ${notices.length}`).toSorted()).toEqual([
      'agent:luis 2',
      'contact:ana 1',
      'contact:ana 1',
    ])
  })

  test('is tied up by one of two sweeps, is read as it was put aside, and is found no more', async () => {
    const notices = [await held(), await held()]
    const [bundle] = await table.heldMail.due(minutes(5))
    const tied = await Promise.all([1, 2].map(() => table.heldMail.tie(bundle!, minutes(5))))
    expect(tied.filter(Boolean)).toHaveLength(1)
    expect(await table.heldMail.due(minutes(60))).toEqual([])
    const { template, headline } = WAIT
    expect(await table.heldMail.read(bundle!)).toEqual(
      notices.map(({ ticketId, sequence }) => ({ ticketId, sequence, template, headline })),
    )
    expect(await table.outbox.claim(notices[0]!, minutes(60))).toBe('settled')
  })

  test('belongs to one bundle: a second one that wants it is not tied at all', async () => {
    const [mine, other] = [await held(), await held()]
    const of = (...some: NoticeKey[]) => ({
      recipient: 'contact:ana',
      notices: some.map(({ ticketId, sequence }) => ({ ticketId, sequence })),
    })
    expect(await table.heldMail.tie(of(mine), NOW)).toBe(true)
    expect(await table.heldMail.tie(of(other, mine), NOW)).toBe(false)
    expect(await table.heldMail.due(minutes(5))).toEqual([of(other)])
  })

  test('comes out of the table as a bundle, once', async () => {
    const notice = await held({ recipient: 'agent:luis' })
    const [bundle] = await table.heldMail.due(minutes(5))
    await table.heldMail.tie(bundle!, NOW)
    const image = await table.image(bundleKey(notice))
    expect(mailCauses({ dynamodb: { NewImage: image } })).toEqual([bundle])
    expect(mailCauses({ dynamodb: { NewImage: image, OldImage: image } })).toEqual([])
  })

  test('a long night is several bundles, of fifty at most', async () => {
    for (let sequence = 1; sequence <= 60; sequence++) await held({ sequence })
    const due = await table.heldMail.due(minutes(5))
    expect(due.map(({ notices }) => notices.length)).toEqual([50, 10])
    for (const bundle of due) expect(await table.heldMail.tie(bundle, NOW)).toBe(true)
  })
})

describe.each(TABLES)('the pace of one reader’s mail %s', (_, make) => {
  let table: Table
  beforeEach(async () => {
    table = await make()
  })
  const aNotice = (recipient = 'contact:ana') => ({ ticketId: freshId('SANJOSE'), sequence: 1, recipient })
  const FIVE = 5 * 60_000

  test('three go one by one, the next five minutes after the first of them', async () => {
    const take = (at: number, recipient?: string) => table.pace.take(aNotice(recipient), minutes(at), FIVE)
    expect([await take(0), await take(1), await take(2)]).toEqual([undefined, undefined, undefined])
    expect(await take(3)).toBe(minutes(5))
    expect(await take(4.99)).toBe(minutes(5))
    expect(await take(3, 'agent:luis')).toBeUndefined()
    expect(await take(5)).toBeUndefined()
    expect(await take(5.5)).toBe(minutes(6))
  })

  test('holds for letters at once', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => table.pace.take(aNotice(), NOW, FIVE)))
    expect(taken.filter((until) => until === undefined)).toHaveLength(3)
    expect(new Set(taken)).toEqual(new Set([undefined, minutes(5)]))
  })
})
