/**
 * `npm run desk -- report`: how the desk did in a period. Reads and changes nothing.
 * @module
 */
import { parseArgs } from 'node:util'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { reportDesk } from '@plazo/application/report-desk'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { dayStart, daysLater } from '@plazo/domain/civil-day'
import { policyAt } from '@plazo/domain/desk'
import { fromEpoch, type Instant } from '@plazo/domain/instant'
import type { Period } from '@plazo/domain/ticket-findings'
import { deskPlace } from './desk-place.ts'
import { Plight } from './plight.ts'
import { reportText } from './report-text.ts'

const USAGE = 'Say what: npm run desk -- report [--from 2026-11-01] [--to 2026-12-01] [--json]'
const DAYS = 30

/** @param words After the command's name. @returns What to print. @throws Plight */
export async function report(words: readonly string[]): Promise<string> {
  const wish = parsed(words)
  const { client, tableName, desk } = await deskPlace()
  const now = fromEpoch(Date.now())
  const policy = policyAt(desk, now)
  const period = periodOf(wish, policy.calendar.timeZone, now)
  const db = DynamoDBDocumentClient.from(client)
  const people = { accounts: accounts(db, tableName), directory: directory(db, tableName) }
  const found = await reportDesk({ stores: ticketStores(db, tableName), ...people, desk }, period, now)
  client.destroy()
  return wish.json ? JSON.stringify(found, undefined, 2) : reportText(found, policy)
}

function parsed(words: readonly string[]) {
  const options = { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } } as const
  try {
    return parseArgs({ args: [...words], options }).values
  } catch {
    throw new Plight(USAGE)
  }
}

/** Days of the desk's own place; without them the last ones, until now. */
function periodOf({ from, to }: { from?: string; to?: string }, timeZone: string, now: Instant): Period {
  const end = to === undefined ? now : dayOf(to, timeZone)
  const start = from === undefined ? daysLater(end, -DAYS, timeZone) : dayOf(from, timeZone)
  if (start < end) return { from: start, to: end }
  throw new Plight(`The period must end after it begins. ${USAGE}`)
}

function dayOf(text: string, timeZone: string): Instant {
  try {
    return dayStart(text, timeZone)
  } catch {
    throw new Plight(`"${text}" is no day. ${USAGE}`)
  }
}
