/**
 * `npm start`: the desk on this machine, until Ctrl-C. `DESK` picks the desk, `PORT` the front door's port,
 * `-- --fresh` begins anew.
 * @module
 */
import { once } from 'node:events'
import { deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'
import { clientsOf } from './outputs.ts'
import { LOCAL, placesOf } from './places.ts'
import { fail, Plight } from './plight.ts'
import { claim } from './running.ts'
import { runDesk, type DeskRun } from './run-desk.ts'
import { SAMPLE_PASSWORD } from './samples/people.ts'
import { seedTickets } from './seed-tickets.ts'

const DEFAULT_PORT = 8080
const DEFAULT_GATEWAY_PORT = 4577

const stopping = new AbortController()
// The terminal and npm may each pass the same Ctrl-C on: the second changes nothing.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())

try {
  await start()
} catch (error) {
  if (!stopping.signal.aborted) fail(error)
}

async function start(): Promise<void> {
  const fresh = wantsFresh(process.argv.slice(2))
  const desk = wantedDesk(process.env['DESK'] || 'erp')
  const port = portFrom('PORT', DEFAULT_PORT)
  const gatewayPort = portFrom('GATEWAY_PORT', DEFAULT_GATEWAY_PORT)
  const places = placesOf(LOCAL, desk.id)
  const addresses = { address: `http://127.0.0.1:${port}`, endpoint: `http://127.0.0.1:${gatewayPort}` }
  const release = await claim(places.running, { pid: process.pid, desk: desk.id, ...addresses })
  try {
    const { signal } = stopping
    const run = await runDesk({ desk, folder: LOCAL, port, gatewayPort, fresh, signal, say })
    try {
      say('Seeing to the sample tickets')
      const { endpoint } = run.emulator
      await seedTickets(desk, { address: run.address, endpoint, ...clientsOf(run.outputs) })
      signal.throwIfAborted()
      welcome(run, desk)
      await Promise.race([aborted(signal), run.emulator.gone])
      if (!signal.aborted) throw new Plight(`The emulator ended by itself; the end of ${places.emulatorLog} says why.`)
    } finally {
      say('Stopping')
      if (!(await run.stop())) console.info('What this run did is lost; what earlier runs saved stands.')
    }
  } finally {
    await release()
  }
}

function wantsFresh(words: readonly string[]): boolean {
  const unknown = words.find((word) => word !== '--fresh')
  if (unknown === undefined) return words.length > 0
  throw new Plight(`npm start does not know "${unknown}": only npm start -- --fresh, which begins anew.`)
}

function wantedDesk(id: string): Desk {
  try {
    return deskById(id)
  } catch (error) {
    throw error instanceof RangeError ? new Plight(error.message) : error
  }
}

function portFrom(name: string, otherwise: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return otherwise
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Plight(`${name} is "${text}": set it to a port from 1 to 65535.`)
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

function say(step: string): void {
  console.info(`${step} …`)
}

function welcome({ address, people }: DeskRun, desk: Desk): void {
  const { organisations, contacts, agents } = people
  const rows = [
    ...contacts.map(({ mail, organisationId }) => {
      const organisation = organisations.find(({ id }) => id === organisationId)
      return [mail, 'customer', `${organisation?.name ?? ''}, ${organisation?.plan ?? 'no plan'}`]
    }),
    ...agents.map(({ mail, role, teams }) => [mail, role, teams.join(', ')]),
  ]
  console.info(
    `Plazo is ready at ${address} (${desk.name}; who answers is at ${address}/console; mails at ${address}/mail; what else there is at ${address}/dev; Ctrl-C ends it)`,
  )
  console.info(`Sample people, all with the password ${SAMPLE_PASSWORD}:`)
  for (const [mail = '', role = '', of = ''] of rows) console.info(`  ${mail.padEnd(26)} ${role.padEnd(9)} ${of}`)
  console.info('A token for one of them: npm run --silent token -- ana@sanjose.example.com')
}
