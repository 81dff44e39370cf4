/**
 * `npm run desk -- …`: what whoever runs a desk does by hand, to the one that runs here or, with TABLE_NAME, DESK and
 * for `staff` USER_POOL_ID in the environment, to a deployed one by the caller's own AWS credentials.
 * @module
 */
import { fail, Plight } from './plight.ts'
import { preview } from './preview-command.ts'
import { report } from './report-command.ts'
import { staff } from './staff-command.ts'

const COMMANDS = new Map([
  ['preview', preview],
  ['report', report],
  ['staff', staff],
])

try {
  const [name = '', ...words] = process.argv.slice(2)
  const command = COMMANDS.get(name)
  if (!command) throw new Plight(`Say what: npm run desk -- ${[...COMMANDS.keys()].join(', or npm run desk -- ')}`)
  console.info(await command(words))
} catch (error) {
  fail(error)
}
