/**
 * A whole desk on this machine: emulator, stacks, people, front door. What `npm start` and the e2e tests run.
 * @module
 */
import { rm } from 'node:fs/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { directoryWriter } from '@plazo/aws/dynamodb/directory'
import type { Desk } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import { BUILT_PORTAL, buildPortal } from './build-portal.ts'
import { deploy } from './deploy.ts'
import { clientFor } from './emulated-aws.ts'
import { endLeftover, startEmulator, type Emulator } from './emulator.ts'
import { openFrontDoor, requireDoor } from './front-door.ts'
import { builtPages } from './in-process/portal-pages.ts'
import { MailFolder } from './mail-folder.ts'
import { listenForMail } from './mail-listener.ts'
import { clientsOf, type Outputs } from './outputs.ts'
import { placesOf } from './places.ts'
import { samplePeople, type SamplePeople } from './samples/people.ts'
import { seedPeople } from './seed-people.ts'

export type DeskPlan = {
  desk: Desk
  /** Where the run keeps its things. */
  folder: string
  port: number
  gatewayPort: number
  /** Forget what earlier runs of this desk left. */
  fresh: boolean
  signal: AbortSignal
  /** Told what is being done. */
  say: (step: string) => void
}

export type DeskRun = {
  address: string
  outputs: Outputs
  people: SamplePeople
  emulator: Emulator
  /** @returns Whether the desk's state was kept. */
  stop(): Promise<boolean>
}

/** @throws Plight, or the signal's reason; nothing is left running then. */
export async function runDesk(plan: DeskPlan): Promise<DeskRun> {
  const { desk, folder, port, gatewayPort, fresh, signal, say } = plan
  const places = placesOf(folder, desk.id)
  await endLeftover(places)
  await requireDoor(port)
  if (fresh) await rm(places.data, { recursive: true, force: true })
  const mail = new MailFolder(places.mail)
  const listener = await listenForMail((envelope, message) => mail.keep(envelope, message))
  // Newest first: what was begun last ends first.
  const endings: (() => Promise<unknown>)[] = [async () => listener.close()]
  try {
    say('Starting the AWS emulator')
    const emulator = await startEmulator(places, { port: gatewayPort, mailPort: listener.port })
    let kept = false
    endings.unshift(async () => (kept = await emulator.stop()))
    signal.throwIfAborted()
    const { endpoint } = emulator
    say('Deploying the stacks')
    const outputs = await deploy(places, { endpoint, desk: desk.id, port, signal })
    signal.throwIfAborted()
    say('Seeing to the sample people')
    const people = await seed({ desk, endpoint, outputs })
    say('Building the portal')
    await buildPortal()
    const rooms = { endpoint, apiId: outputs.ApiId, clients: clientsOf(outputs), pages: builtPages(BUILT_PORTAL) }
    const door = await openFrontDoor({ ...rooms, deskName: desk.name, people, mail }, port)
    endings.unshift(() => door.close())
    const stop = async () => {
      await end(endings)
      return kept
    }
    return { address: door.address, outputs, people, emulator, stop }
  } catch (error) {
    await end(endings)
    throw error
  }
}

type Deployed = { desk: Desk; endpoint: string; outputs: Outputs }

async function seed({ desk, endpoint, outputs }: Deployed): Promise<SamplePeople> {
  const people = samplePeople(desk, fromEpoch(Date.now()))
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(clientFor(endpoint)))
  const directory = directoryWriter(db, outputs.TableName)
  await seedPeople({ endpoint, userPoolId: outputs.UserPoolId, directory }, people)
  db.destroy()
  return people
}

async function end(endings: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const each of endings) await each()
}
