/**
 * `npm run --silent token -- EMAIL`: an access token of one of the sample people of the running desk.
 * @module
 */
import { clientsOf, readOutputs } from './outputs.ts'
import { LOCAL, placesOf } from './places.ts'
import { fail, Plight } from './plight.ts'
import { findRunning } from './running.ts'
import { signIn } from './sign-in.ts'

const [, , mail] = process.argv

try {
  console.info(await token(mail))
} catch (error) {
  fail(error)
}

async function token(wanted: string | undefined): Promise<string> {
  if (!wanted) throw new Plight('Say whose: npm run --silent token -- ana@sanjose.example.com')
  const running = await findRunning(placesOf(LOCAL, '').running)
  const outputs = running && (await readOutputs(placesOf(LOCAL, running.desk).outputs).catch(() => undefined))
  if (!running || !outputs) throw new Plight('No desk is running here: run npm start and wait until it is ready.')
  return signIn({ endpoint: running.endpoint, ...clientsOf(outputs) }, wanted)
}
