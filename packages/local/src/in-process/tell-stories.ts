/**
 * The sample tickets of a desk in this process, told as if they had happened in the last hours.
 * @module
 */
import { type Instant, plus } from '@plazo/domain/instant'
import { deskApi, type DeskApi } from '../desk-api.ts'
import { withPictures } from '../samples/pictures.ts'
import { sampleStories } from '../samples/stories.ts'
import type { DeskInProcess } from './desk-in-process.ts'

const MINUTE = 60_000
const BETWEEN_STORIES = 22 * MINUTE
/** Less than the shortest silence that closes a ticket of a sample desk. */
const BETWEEN_MOVES = 2 * MINUTE

/** When the first story begins, so that the last one ends shortly before `now`. */
export function beginningOf(desk: DeskInProcess['desk'], now: Instant): Instant {
  return plus(now, -(sampleStories(desk, now).length + 1) * BETWEEN_STORIES)
}

/** @param as Somebody's way to the API. */
export async function tellStories(
  desk: DeskInProcess,
  now: Instant,
  as: (mail: string) => Promise<string>,
  address: string,
): Promise<void> {
  const api = async (mail: string): Promise<DeskApi> => deskApi(address, await as(mail))
  for (const { by, opening, moves } of sampleStories(desk.desk, now)) {
    const beganAt = desk.now
    const { topic, channel } = opening
    const teller = await api(by)
    let ticketId = await teller.open('/tickets', await withPictures(teller, opening))
    for (const move of moves) {
      await desk.until(plus(desk.now, BETWEEN_MOVES))
      if ('follow' in move) {
        const follow = { ...move.follow, topic, channel }
        ticketId = await (await api(move.by)).open(`/tickets/${ticketId}/follow-ups`, follow)
      } else {
        await (await api(move.by)).act(move.method, ticketId, move)
      }
    }
    const next = plus(beganAt, BETWEEN_STORIES)
    if (next > desk.now) await desk.until(next)
  }
  await desk.until(now > desk.now ? now : desk.now)
}
