/** A file that is sent before it was looked at: whatever is lost meanwhile, its ticket is told within the hour. */
import type { FileVerdict } from '@plazo/domain/attachment'
import { plus } from '@plazo/domain/instant'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { scan } from '../../functions/files/scan-desk.ts'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { wishOf } from '../fixtures/trial-files.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready()
})

describe('a file that is sent before it was looked at', () => {
  let verdict: FileVerdict
  let scanner: (id: string) => Promise<FileVerdict>
  const told: number[] = []
  beforeEach(() => {
    verdict = 'waiting'
    scanner = async () => verdict
    told.length = 0
  })
  /** As every hour; the scanner says what the test lets it say. */
  const hourly = async (minutes: number) => {
    api.now = plus(api.now, minutes * 60_000)
    const { desk, files, table } = api
    const metrics = ({ value }: { value: number }) => void told.push(value)
    await scan({ ...table, files, scanner: { verdictOf: scanner }, desk, metrics, now: () => api.now })({ tidy: true })
  }
  const sent = async (upload: string): Promise<string> => {
    const id = await api.open()
    const body = { text: 'Va la prueba.', files: [upload] }
    const said = await api.ask(`POST /tickets/${id}/messages`, { as: 'ana', headers: api.fresh(), body })
    expect(said.status).toBe(201)
    return id
  }
  const timelineOf = async (id: string) => (await api.ask(`GET /tickets/${id}`, { as: 'ana' })).body.timeline ?? []
  const last = async (id: string) => (await timelineOf(id)).at(-1)

  test('is told to its ticket within the hour, also when whoever judged it was stopped before he said so', async () => {
    const upload = await api.uploaded('ana', { waits: true })
    const id = await sent(upload)
    await api.table.uploads.judge(upload, 'infected')
    await hourly(31)
    expect(await last(id)).toMatchObject({ kind: 'file-checked', file: { id: upload, state: 'infected' } })
    expect(await api.table.uploads.untold(api.now)).toEqual([])
  })

  test('and that the scanner never judges is counted from half an hour on, until it does', async () => {
    const id = await sent(await api.uploaded('ana', { waits: true }))
    await hourly(29)
    await hourly(2)
    expect(told).toEqual([0, 1])
    verdict = 'clean'
    await hourly(60)
    await hourly(60)
    expect(told).toEqual([0, 1, 0, 0])
    expect(await last(id)).toMatchObject({ kind: 'message-added', files: [{ state: 'clean' }] })
  })

  test('and that never came is refused, which its ticket says', async () => {
    const place = await api.ask('POST /uploads', { as: 'ana', headers: api.fresh(), body: wishOf().body })
    const { id: upload = '' } = place.body
    const id = await sent(upload)
    await hourly(31)
    expect(told).toEqual([0])
    expect(await last(id)).toMatchObject({ kind: 'file-checked', file: { state: 'refused' } })
  })

  test('keeps no other waiting when it cannot be looked at, and is found again until it can', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stuck = await api.uploaded('ana', { waits: true })
    const tickets = [await sent(stuck), await sent(await api.uploaded('ana', { waits: true }))]
    const left = await api.uploaded('ana', { waits: true })
    scanner = async (id) => {
      if (id === stuck) throw new Error('the scanner does not answer')
      return 'clean'
    }
    await expect(hourly(25 * 60)).rejects.toThrow('1 uploads could not be looked at')
    expect(told).toEqual([1])
    const states = async () =>
      Promise.all(tickets.map(async (id) => (await timelineOf(id)).flatMap(({ files = [] }) => files)[0]?.state))
    expect(await states()).toEqual(['waiting', 'clean'])
    expect(await api.files.look(left)).toBeUndefined()
    scanner = async () => 'clean'
    await hourly(60)
    expect([await states(), told]).toEqual([
      ['clean', 'clean'],
      [1, 0],
    ])
  })
})
