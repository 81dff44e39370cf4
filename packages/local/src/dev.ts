/**
 * `npm run dev`: the portal from Vite over a desk in this process, with its sample people and tickets. `DESK` picks the
 * desk, `PORT` the port, `AT` what its clock shows at the start; `POST /dev/clock` moves it.
 * @module
 */
import { deskById } from '@plazo/desks/desks'
import { fromEpoch, instant } from '@plazo/domain/instant'
import { openDeskDoor } from './in-process/desk-door.ts'
import { vitePages } from './in-process/portal-pages.ts'
import { SAMPLE_PASSWORD } from './samples/people.ts'

const desk = deskById(process.env['DESK'] || 'erp')
const at = process.env['AT'] ? instant(process.env['AT']) : fromEpoch(Date.now())
const port = Number(process.env['PORT'] || 5173)

// One line a request is for the deployed functions' log.
console.info = () => undefined
const vite = await vitePages()
const door = await openDeskDoor({ desk, at, port, pages: vite.pages, stories: true })
console.log(`${desk.name} is at ${door.address}; the clock shows ${at}.`)
console.log(`Sign in as any of these with ${SAMPLE_PASSWORD}:`)
const { contacts, agents } = door.desk.people
for (const { mail } of [...contacts.filter(({ access }) => access), ...agents]) console.log(`  ${mail}`)
console.log(`Move the clock: curl -d '{"by":"PT2H"}' ${door.address}/dev/clock`)
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => void Promise.all([door.close(), vite.close()]).then(() => process.exit(0)))
}
