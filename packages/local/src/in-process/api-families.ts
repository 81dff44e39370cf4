/**
 * The API's real handlers in this process, one for each family of routes.
 * @module
 */
import { randomBytes } from 'node:crypto'
import type { AgentLoads } from '@plazo/application/agent-loads'
import type { SignIns } from '@plazo/application/sign-ins'
import { ACCOUNT_ROUTES } from '@plazo/contracts/account-routes'
import type { FileStore } from '@plazo/application/file-store'
import { DESK_ROUTES } from '@plazo/contracts/desk-routes'
import { ENTRY_ROUTES } from '@plazo/contracts/entry-routes'
import { FILE_ROUTES } from '@plazo/contracts/file-routes'
import { PEOPLE_ROUTES } from '@plazo/contracts/people-routes'
import { TICKET_ROUTES } from '@plazo/contracts/ticket-routes'
import { VISITOR_ROUTES } from '@plazo/contracts/visitor-routes'
import type { Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { accountRoutes } from '../../../../functions/api/accounts/routes.ts'
import { deskRoutes } from '../../../../functions/api/desk/routes.ts'
import { challenges } from '../../../../functions/api/entry/challenge.ts'
import { entryRoutes } from '../../../../functions/api/entry/routes.ts'
import { fileCodes } from '../../../../functions/api/files/file-codes.ts'
import { fileRoutes } from '../../../../functions/api/files/routes.ts'
import { whoAsks } from '../../../../functions/api/files/who-asks.ts'
import { anyone, api } from '../../../../functions/api/http/api.ts'
import { cursors } from '../../../../functions/api/http/cursor.ts'
import { signedIn, signedInOrMachine } from '../../../../functions/api/http/signed-in.ts'
import { peopleRoutes } from '../../../../functions/api/people/routes.ts'
import { ticketRoutes } from '../../../../functions/api/tickets/routes.ts'
import { deviceTokens } from '../../../../functions/api/visitors/device-tokens.ts'
import { visitorRoutes } from '../../../../functions/api/visitors/routes.ts'
import type { Random } from '../../../../functions/random.ts'
import { visitorLinks } from '../../../../functions/visitor-links.ts'
import type { MemoryTable } from '../memory/memory-table.ts'

/** Everything the API needs beside the request. */
export type ApiPorts = Pick<
  MemoryTable,
  | 'stores'
  | 'accounts'
  | 'directory'
  | 'staffProfiles'
  | 'devices'
  | 'drafts'
  | 'lookUps'
  | 'presence'
  | 'rateLimiter'
  | 'entryBook'
  | 'uploads'
> & {
  desk: Desk
  files: FileStore
  loads: AgentLoads
  signIns: SignIns
  now: () => Instant
  openApi: string
  /** As the deployed functions make them of a request and a turn. */
  newTicketCode: (request: string, turn: number) => string
}

/** Nothing signed with it leaves this machine. */
const CURSOR_KEY = 'k'.repeat(32)
const CHALLENGE_KEY = 'c'.repeat(32)
const ID_BYTES = 16

/** The links of a desk in this process. */
export const LOCAL_LINKS = visitorLinks('l'.repeat(32))

/** What is made up at random or signed. @param largestNumber How much a proof of work is at most; the house's when absent. */
export function localKeys(random: Random, largestNumber?: number) {
  return {
    links: LOCAL_LINKS,
    tokens: deviceTokens('l'.repeat(32)),
    cursors: cursors(CURSOR_KEY),
    challenges: challenges(CHALLENGE_KEY, random, largestNumber),
    newId: () => random(ID_BYTES).toString('base64url'),
  }
}

export const LOCAL_KEYS = localKeys(randomBytes)

export function apiFamilies(ports: ApiPorts, keys = LOCAL_KEYS) {
  const { desk } = ports
  const identify = signedIn(ports.directory)
  return {
    desk: api(DESK_ROUTES, deskRoutes(ports), { identify: anyone, desk }),
    entry: api(ENTRY_ROUTES, entryRoutes({ ...ports, ...keys }), {
      identify: anyone,
      desk,
    }),
    people: api(PEOPLE_ROUTES, peopleRoutes(ports), { identify, desk }),
    accounts: api(ACCOUNT_ROUTES, accountRoutes(ports), {
      identify: signedInOrMachine(ports.directory),
      desk,
    }),
    files: api(FILE_ROUTES, fileRoutes({ ...ports, newFileCode: fileCodes(CURSOR_KEY) }), {
      identify: whoAsks({ ...ports, ...keys }),
      desk,
    }),
    tickets: api(TICKET_ROUTES, ticketRoutes({ ...ports, ...keys }), {
      identify,
      desk,
    }),
    visitors: api(VISITOR_ROUTES, visitorRoutes({ ...ports, ...keys }), { identify: anyone, desk }),
  }
}
