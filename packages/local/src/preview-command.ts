/**
 * `npm run desk -- preview`: what the newest version of the rules, as they stand in this clone, would do to the tickets
 * that are open. Reads and changes nothing.
 * @module
 */
import { parseArgs } from 'node:util'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { previewVersion } from '@plazo/application/preview-version'
import { directory } from '@plazo/aws/dynamodb/directory'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import type { Desk } from '@plazo/domain/desk'
import { instant, type Instant } from '@plazo/domain/instant'
import { deskPlace } from './desk-place.ts'
import { Plight } from './plight.ts'
import { previewText } from './preview-text.ts'

const USAGE = 'Say what: npm run desk -- preview [--version 2027-07-01] [--at 2027-07-01T06:00:00Z]'

/** @param words After the command's name. @returns What to print. @throws Plight */
export async function preview(words: readonly string[]): Promise<string> {
  const { version: wanted, at } = wishes(words)
  const { client, tableName, desk } = await deskPlace()
  const policy = versionOf(desk, wanted)
  const db = DynamoDBDocumentClient.from(client)
  const people = { stores: ticketStores(db, tableName), directory: directory(db, tableName), desk }
  const found = await previewVersion(people, policy.version, at)
  client.destroy()
  return previewText(found, policy.calendar.timeZone)
}

function wishes(words: readonly string[]): { version: string | undefined; at: Instant } {
  const { values } = parsed(words)
  const at = values.at ?? new Date().toISOString()
  return { version: values.version, at: instantOf(at) }
}

function parsed(words: readonly string[]) {
  const options = { version: { type: 'string' }, at: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...words], options })
  } catch {
    throw new Plight(USAGE)
  }
}

function instantOf(text: string): Instant {
  try {
    return instant(text)
  } catch {
    throw new Plight(`"${text}" is no instant. ${USAGE}`)
  }
}

function versionOf({ id, versions }: Desk, wanted: string | undefined): Desk['versions'][number] {
  const found = wanted === undefined ? versions.at(-1) : versions.find(({ version }) => version === wanted)
  if (found) return found
  throw new Plight(`Desk ${id} has no version ${wanted}. It has: ${versions.map(({ version }) => version).join(', ')}.`)
}
