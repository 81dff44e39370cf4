/**
 * Who asks about files: whoever a token says, and on public routes a browser about a conversation that was opened from it.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Directory } from '@plazo/application/directory'
import type { RateLimiter } from '@plazo/application/rate-limiter'
import type { Route } from '@plazo/contracts/route'
import { readBody, type ApiEvent } from '../http/call.ts'
import { signedIn } from '../http/signed-in.ts'
import { spend } from '../http/spend.ts'
import { atBrowser, CHATS, type BrowsersDesk } from '../visitors/at-browser.ts'

type AskedDesk = BrowsersDesk & { directory: Pick<Directory, 'contact' | 'agent'>; rateLimiter: RateLimiter }

/** @returns what throws as `signedIn` and `atBrowser` do, and BadRequest `request/rate` for an address that asks too often. */
export function whoAsks(desk: AskedDesk): (event: ApiEvent, route: Route) => Promise<Caller> {
  const person = signedIn(desk.directory)
  return async (event, route) => {
    if (route.access !== 'public') return person(event, route)
    await spend(desk, CHATS, event)
    // As in the conversation itself: what is sent is looked at before whose it is.
    if (route.body) readBody(route.body, event)
    const { caller } = await atBrowser(desk, event)
    return caller
  }
}
