/**
 * Sample tickets, made through the real API by the people in them; only on a desk that has none of them yet.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import { deskApi, type DeskApi } from './desk-api.ts'
import { withPictures } from './samples/pictures.ts'
import { sampleStories, type Story } from './samples/stories.ts'
import { signIn, type SignInPlace } from './sign-in.ts'

export type Door = SignInPlace & { address: string }

const ADMIN = 'marco@plazo.example.com'
const FIRST_ORGANISATION = 'SANJOSE'

export async function seedTickets(desk: Desk, door: Door): Promise<void> {
  const as = people(door)
  const admin = await as(ADMIN)
  const known = await admin.count({ list: 'organisation', organisationId: FIRST_ORGANISATION, limit: '1' })
  if (known > 0) return
  for (const story of sampleStories(desk, fromEpoch(Date.now()))) await tell(story, as)
}

async function tell({ by, opening, moves }: Story, as: (mail: string) => Promise<DeskApi>): Promise<void> {
  const { topic, channel } = opening
  const teller = await as(by)
  let ticketId = await teller.open('/tickets', await withPictures(teller, opening))
  for (const move of moves) {
    const api = await as(move.by)
    if ('follow' in move) {
      ticketId = await api.open(`/tickets/${ticketId}/follow-ups`, { ...move.follow, topic, channel })
    } else {
      await api.act(move.method, ticketId, move)
    }
  }
}

/** Signs each person in once. */
function people({ address, ...place }: Door): (mail: string) => Promise<DeskApi> {
  const known = new Map<string, DeskApi>()
  return async (mail) => {
    const api = known.get(mail) ?? deskApi(address, await signIn(place, mail))
    known.set(mail, api)
    return api
  }
}
