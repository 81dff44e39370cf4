/**
 * Uploads: added once, judged once, and a ticket's only by the write that takes them, however many want them.
 */
import { StaleVersion, type Commit } from '@plazo/application/ticket-store'
import type { Upload } from '@plazo/application/uploads'
import type { Ticket } from '@plazo/domain/ticket'
import { plus } from '@plazo/domain/instant'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, DESK, freshName, minutes, NOW, opening, reply } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const DAY = 24 * 3600_000
let made = 0

function anUpload(organisationId: string, facts: Partial<Upload> = {}): Upload {
  return {
    id: `${organisationId}-${String(++made).padStart(32, '0')}`,
    by: { role: 'customer', id: 'ana' },
    name: 'pantalla.png',
    type: 'image/png',
    size: 70,
    checksum: `${'A'.repeat(43)}=`,
    verdict: 'waiting',
    fingerprint: 'Zk-0aB',
    addedAt: NOW,
    goesAt: plus(NOW, DAY),
    ...facts,
  }
}

describe.each(TABLES)('an upload %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const store = () => table.stores(DESK)
  const added = async (facts: Partial<Upload> = {}): Promise<{ upload: Upload; ticket: Ticket }> => {
    const ticket = aTicket({ organisationId: freshName() })
    const upload = anUpload(ticket.organisationId, facts)
    await table.uploads.add(upload)
    await store().commit(opening(ticket))
    return { upload, ticket }
  }
  const taking = (seen: Ticket, { id }: Upload, verdict: 'waiting' | 'clean' = 'waiting'): Commit => ({
    ...reply(seen),
    uploads: [{ uploadId: id, ticketId: seen.id, verdict }],
  })

  test('is added once: the second one of its id is told what stands there', async () => {
    const { upload } = await added({ ticketId: 'SANJOSE-4KQ9T2M7', opening: true })
    expect(await table.uploads.add({ ...upload, name: 'otra.png', fingerprint: 'other' })).toEqual(upload)
    expect(await table.uploads.find([upload.id, `${freshName()}-${'0'.repeat(32)}`, 'nonsense'])).toEqual([upload])
  })

  test('is judged once, for good', async () => {
    const { upload } = await added()
    expect(await table.uploads.judge(upload.id, 'infected')).toMatchObject({ verdict: 'infected' })
    expect(await table.uploads.judge(upload.id, 'clean')).toMatchObject({ verdict: 'infected' })
    expect(await table.uploads.judge(`${freshName()}-${'0'.repeat(32)}`, 'clean')).toBeUndefined()
  })

  test('is taken by one message of ten that want it at once', async () => {
    const { upload } = await added()
    const { organisationId } = { organisationId: upload.id.split('-')[0] ?? '' }
    const tickets = Array.from({ length: 10 }, () => aTicket({ organisationId }))
    for (const ticket of tickets) await store().commit(opening(ticket))
    const results = await Promise.allSettled(tickets.map(async (ticket) => store().commit(taking(ticket, upload))))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toEqual(Array.from({ length: 9 }, () => expect.any(StaleVersion)))
    const [{ claim } = {}] = await table.uploads.find([upload.id])
    const taker = await store().find(claim?.ticketId ?? '')
    expect(taker?.version).toBe(2)
  })

  test('that was found to be something else meanwhile is not taken, and nothing is written', async () => {
    const { upload, ticket } = await added()
    await table.uploads.judge(upload.id, 'clean')
    await expect(store().commit(taking(ticket, upload, 'waiting'))).rejects.toThrow(StaleVersion)
    expect((await store().find(ticket.id))?.version).toBe(1)
    await store().commit(taking(ticket, upload, 'clean'))
    expect(await table.uploads.find([upload.id])).toMatchObject([{ claim: { ticketId: ticket.id, verdict: 'clean' } }])
  })

  test('tells who took it to whoever judges it later', async () => {
    const { upload, ticket } = await added()
    await store().commit(taking(ticket, upload))
    expect(await table.uploads.judge(upload.id, 'infected')).toMatchObject({
      verdict: 'infected',
      claim: { ticketId: ticket.id, verdict: 'waiting' },
    })
  })

  test('of another organisation is out of reach of a write', async () => {
    const { ticket } = await added()
    const { upload } = await added()
    await expect(store().commit(taking(ticket, upload))).rejects.toThrow(RangeError)
  })

  test('that nobody took is abandoned when its day is over, oldest first, and never one that was taken', async () => {
    const { upload: late } = await added({ goesAt: minutes(9) })
    const { upload: early } = await added({ goesAt: minutes(8) })
    const { upload: taken, ticket } = await added({ goesAt: minutes(7) })
    await store().commit(taking(ticket, taken))
    expect(await table.uploads.abandoned(plus(minutes(8), -1))).toEqual([])
    expect(await table.uploads.abandoned(minutes(9))).toEqual([early.id, late.id])
    expect([await table.uploads.abandon(early.id), await table.uploads.abandon(taken.id)]).toEqual([true, false])
    expect(await table.uploads.abandoned(minutes(9))).toEqual([late.id])
    expect(await table.uploads.find([early.id])).toMatchObject([{ verdict: 'refused' }])
  })

  test('that was sent before it was judged is found by its age until its ticket is told, whoever judges it', async () => {
    const { upload: early, ticket } = await added({ goesAt: minutes(2) })
    const { upload: late, ticket: other } = await added({ goesAt: minutes(3) })
    const { upload: judged, ticket: third } = await added({ goesAt: minutes(1) })
    await table.uploads.judge(judged.id, 'clean')
    await store().commit(taking(third, judged, 'clean'))
    await store().commit(taking(ticket, early))
    await store().commit(taking(other, late))
    expect(await table.uploads.untold(minutes(2))).toEqual([early.id])
    expect(await table.uploads.untold(minutes(3))).toEqual([early.id, late.id])
    await table.uploads.judge(early.id, 'clean')
    await table.uploads.judge(late.id, 'refused')
    expect(await table.uploads.untold(minutes(3))).toEqual([early.id, late.id])
    for (const { id } of [early, late, judged]) await table.uploads.told(id)
    expect(await table.uploads.untold(minutes(3))).toEqual([])
    expect(await table.uploads.abandoned(minutes(3))).not.toEqual(expect.arrayContaining([early.id, judged.id]))
  })
})
