import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { instant } from '@plazo/domain/instant'
import { openDeskDoor } from '@plazo/local/in-process/desk-door'
import { sampleStories } from '@plazo/local/samples/stories'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CLAIMS, type Who } from '../fixtures/people.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** A Monday morning at which every desk is at work. */
const AT = instant('2026-12-21T15:00:00Z')

function who(mail: string): Who {
  const name = mail.slice(0, mail.indexOf('@'))
  const found = Object.keys(CLAIMS).find((each): each is Who => each === name)
  if (!found) throw new Error(`${mail} is nobody in the tests`)
  return found
}

test.each(DESK_IDS)('the sample tickets of the desk %s are told without a single no', async (id) => {
  const desk = deskById(id)
  const running = await RunningDesk.opened(AT, {}, desk)
  const stories = sampleStories(desk, AT)
  expect(stories.length).toBeGreaterThan(2)
  for (const { by, opening, moves } of stories) {
    let path = await opened(running, by, { to: '/tickets', body: opening })
    for (const move of moves) {
      const as = who(move.by)
      if ('follow' in move) {
        const body = { ...move.follow, topic: opening.topic, channel: opening.channel }
        path = await opened(running, move.by, { to: `${path}/follow-ups`, body })
        continue
      }
      const { headers } = await running.ask(`GET ${path}`, { as })
      const reply = await running.ask(`${move.method} ${path}/${move.path}`, {
        as,
        headers: { ...running.api.fresh(), 'If-Match': headers['etag'] ?? '' },
        body: move.body,
      })
      expect([reply.status, reply.text]).toEqual([expect.toBeOneOf([200, 201]), expect.any(String)])
    }
  }
})

test.each(DESK_IDS)('the desk %s begins in one process with all its sample tickets', async (id) => {
  const plan = { desk: deskById(id), at: AT, port: 0, pages: () => undefined }
  const door = await openDeskDoor({ ...plan, stories: true })
  await door.close()
  expect(door.desk.now).toBe(AT)
})

type Wish = { to: string; body: object & { pictures?: readonly string[] } }

async function opened(running: RunningDesk, by: string, { to, body: wish }: Wish): Promise<string> {
  const { pictures = [], ...told } = wish
  const files: string[] = []
  for (const name of pictures) files.push(await running.api.uploaded(who(by), { name }))
  const body = files.length > 0 ? { ...told, files } : told
  const reply = await running.ask(`POST ${to}`, { as: who(by), headers: running.api.fresh(), body })
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)])
  return `/tickets/${reply.body.id}`
}
