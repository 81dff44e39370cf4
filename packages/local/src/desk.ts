/**
 * `npm run desk -- preview`: what the newest version of the rules, as they stand in this clone, would do to the tickets
 * that are open.
 *
 * Asks the desk that runs here; with TABLE_NAME and DESK in the environment, a deployed one by the caller's own AWS
 * credentials. Reads and changes nothing.
 * @module
 */
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { previewVersion } from '@plazo/application/preview-version'
import { directory } from '@plazo/aws/dynamodb/directory'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'
import { instant, type Instant } from '@plazo/domain/instant'
import { clientFor } from './emulated-aws.ts'
import { readOutputs } from './outputs.ts'
import { LOCAL, placesOf } from './places.ts'
import { fail, Plight } from './plight.ts'
import { previewText } from './preview-text.ts'
import { findRunning } from './running.ts'

const USAGE = 'Say what: npm run desk -- preview [--version 2027-07-01] [--at 2027-07-01T06:00:00Z]'

try {
  console.info(await preview())
} catch (error) {
  fail(error)
}

async function preview(): Promise<string> {
  const { version: wanted, at } = wishes()
  const { client, tableName, deskId } = await table()
  if (!DESK_IDS.includes(deskId)) throw new Plight(`There is no desk "${deskId}": use one of ${DESK_IDS.join(', ')}.`)
  const desk = deskById(deskId)
  const policy = versionOf(desk, wanted)
  const db = DynamoDBDocumentClient.from(client)
  const people = { stores: ticketStores(db, tableName), directory: directory(db, tableName), desk }
  const found = await previewVersion(people, policy.version, at)
  client.destroy()
  return previewText(found, policy.calendar.timeZone)
}

function wishes(): { version: string | undefined; at: Instant } {
  const { values, positionals } = parsed()
  if (positionals.join(' ') !== 'preview') throw new Plight(USAGE)
  const at = values.at ?? new Date().toISOString()
  return { version: values.version, at: instantOf(at) }
}

function parsed() {
  const options = { version: { type: 'string' }, at: { type: 'string' } } as const
  try {
    return parseArgs({ options, allowPositionals: true })
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

async function table(): Promise<{ client: DynamoDBClient; tableName: string; deskId: string }> {
  const { TABLE_NAME, DESK } = process.env
  if (TABLE_NAME) {
    if (!DESK) throw new Plight('Say in DESK which desk the table belongs to, such as DESK=erp.')
    return { client: new DynamoDBClient(), tableName: TABLE_NAME, deskId: DESK }
  }
  const running = await findRunning(placesOf(LOCAL, '').running)
  const outputs = running && (await readOutputs(placesOf(LOCAL, running.desk).outputs).catch(() => undefined))
  if (!running || !outputs) {
    throw new Plight('No desk is running here: run npm start first, or name a deployed table in TABLE_NAME and DESK.')
  }
  return {
    client: new DynamoDBClient(clientFor(running.endpoint)),
    tableName: outputs.TableName,
    deskId: outputs.DeskId,
  }
}
