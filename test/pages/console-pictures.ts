/**
 * Pictures of the console on a busy afternoon: a promise is broken, one is near, and a ticket is open beside the queue.
 * @module
 */
import { deskById } from '@plazo/desks/desks'
import { plus } from '@plazo/domain/instant'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser } from 'playwright-core'
import { openDesk, signIn, visit } from './browser.ts'
import { apiAs, IRMA } from './console-desk.ts'

const MINUTE = 60_000
const { high, medium } = deskById('erp').priorities

/** Who asks, for what, and how long before the picture. */
const ASKED = [
  ['carla@quetzal.example.com', 'PAGOS, no se concilian los abonos de noviembre', 'medium', 150],
  ['david@volcan.example.com', 'INVENTARIO, existencia negativa en bodega 3', 'high', 45],
  ['ana@sanjose.example.com', 'COMPRAS, el formato de la orden sale sin logo', 'medium', 10],
] as const

type Shot = { browser: Browser; widths: readonly number[]; path: (name: string) => string }

export async function consolePictures({ browser, widths, path }: Shot): Promise<void> {
  const door = await openDesk('erp')
  await busyAfternoon(door)
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const visited = await visit(browser, { colorScheme, viewport: { width, height: 860 } })
      const { page } = visited
      await signIn(page, door.address, IRMA, '/console')
      await page.locator('.timetable tbody tr').first().waitFor()
      await page.screenshot({ path: path(`console-queue-${width}-${colorScheme}`) })
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.locator('.promised .due small').waitFor()
      await page.screenshot({ path: path(`console-ticket-${width}-${colorScheme}`) })
      await visited.close()
    }
  }
  await door.close()
}

/** Until a quarter past two, when the desk is open again. */
async function busyAfternoon(door: DeskDoor): Promise<void> {
  const end = plus(door.desk.now, (3 * 60 + 35) * MINUTE)
  for (const [mail, subject, priority, before] of ASKED) {
    await door.desk.until(plus(end, -before * MINUTE))
    const customer = await apiAs(door, mail)
    await customer.open('/tickets', {
      subject,
      description: `${subject}. Ocurre desde esta mañana en dos computadoras.`,
      topic: 'errors',
      channel: 'portal',
      priority,
      confirmedMeaning: { high, medium }[priority].meaning.es,
    })
  }
  await door.desk.until(end)
}
