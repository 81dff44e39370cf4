/** One case of the club's, asked and read wherever and on whatever people are. */
import { deadline } from '@plazo/contracts/ticket-responses'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { signIn } from './browser.ts'
import { readAs } from './console-desk.ts'
import { lookOver } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'club', stories: false, comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true }
const DESK = { viewport: { width: 1280, height: 900 } }

// The first answer is due in office hours of Caracas; at noon there it is afternoon in Madrid and night in Tokyo.
test.for([
  ['Caracas', TELEPHONE, 'America/Caracas'],
  ['Madrid', TABLET, 'Europe/Madrid'],
  ['Tokyo', DESK, 'Asia/Tokyo'],
] as const)(
  'S2-01: whoever is in %s reads when he is answered in his own time',
  async ([place, device, timezoneId]) => {
    await come({ ...device, locale: 'es', timezoneId })
    await signIn(page, door.address, ANA, '/new')
    await page.getByLabel('Tema').selectOption('doubt')
    await page.getByLabel('Módulo').selectOption('SOCIOS')
    await page.getByLabel('¿Qué ocurre').fill('cómo se anula un recibo')
    await page.getByLabel('Cuéntelo').fill('Necesitamos saber cómo se anula un recibo que un socio pagó dos veces.')
    await page.getByText(`hora de ${place}`).waitFor()
    const shown = await page.locator('.side .big').textContent()
    await page.getByLabel('Daré seguimiento').check()
    await page.getByRole('button', { name: 'Enviar caso' }).click()
    await page.locator('.ribbon').waitFor()
    const dueAt = await firstAnswerDue()
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const there = new Intl.DateTimeFormat('es', { ...time, timeZone: timezoneId }).format(new Date(dueAt))
    expect(shown).toContain(there)
    expect(await page.locator('.turn').textContent()).toContain(there)
    await lookOver(`case-${place}`)
  },
)

/** Of her only case, as the desk has it. */
async function firstAnswerDue(): Promise<string> {
  const list = z.object({ tickets: z.tuple([z.object({ id: z.string() })]) })
  const [{ id }] = list.parse(await readAs(door, ANA, 'tickets?list=mine')).tickets
  const { deadlines } = z.object({ deadlines: z.array(deadline) }).parse(await readAs(door, ANA, `tickets/${id}`))
  return deadlines.find(({ kind }) => kind === 'firstResponse')?.dueAt ?? ''
}
