/**
 * `npm run screenshots`: pictures of the portal and the console with the sample desk, for the README. `SHOTS` names another folder.
 * @module
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { setup } from './build-portal.ts'
import { openBrowser, openDesk, signIn, visit } from './browser.ts'
import { consolePictures } from './console-pictures.ts'

const FOLDER = process.env['SHOTS'] ?? 'docs'
const WIDTHS = process.env['SHOTS'] ? [360, 768, 1280] : [1280]

console.info = () => undefined
await mkdir(FOLDER, { recursive: true })
await setup()
const browser = await openBrowser()
const door = await openDesk('erp')
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    const visited = await visit(browser, { colorScheme, viewport: { width, height: 900 } })
    const { page } = visited
    const shoot = (name: string) =>
      page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    if (process.env['SHOTS']) {
      await page.goto(door.address)
      await page.locator('input[name=mail]').waitFor()
      await shoot('portal-sign-in')
    }
    await signIn(page, door.address, 'benito@sanjose.example.com')
    await page.locator('.row').first().waitFor()
    await shoot('portal-home')
    if (process.env['SHOTS']) {
      await page.goto(`${door.address}/tickets?list=organisation&state=all`)
      await page.locator('.row').first().waitFor()
      await shoot('portal-tickets')
    }
    await page.goto(`${door.address}/tickets`)
    await page.locator('.row').first().click()
    await page.locator('.ribbon').waitFor()
    await shoot('portal-ticket')
    await page.goto(`${door.address}/new`)
    await tell(page)
    await shoot('portal-new')
    await visited.close()
  }
}
// Side by side is what the console is made for.
const consoleWidths = process.env['SHOTS'] ? [360, 768, 1440] : [1440]
await consolePictures({ browser, widths: consoleWidths, path: (name) => join(FOLDER, `${name}.png`) })
await browser.close()
await door.close()

async function tell(page: Page): Promise<void> {
  await page.getByLabel('Tema').selectOption('errors')
  await page.getByLabel('¿Qué ocurre').fill('El cierre de caja no imprime')
  await page
    .getByLabel('Cuéntelo')
    .fill('Desde la actualización de anoche el cierre de caja no imprime en ninguna de las tres cajas.')
  await page.getByLabel('Lo confirmo').check()
  await page.locator('.big').waitFor()
}
