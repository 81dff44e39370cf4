import { POINT } from '@plazo/local/samples/pictures'
import { test } from 'vitest'
import { JULIO, MARCO, sample, sitDown } from './console-desk.ts'
import { hand } from './hand-in.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

async function press(...keys: readonly string[]): Promise<void> {
  await page.locator('main').focus()
  for (const key of keys) await page.keyboard.press(key)
}

/** What the ticket looks like in the middle of something. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'all that can be done, a note begun and the clock explained': async () => {
    await page.locator('.promised [aria-expanded]').click()
    await press('.', 'n')
    await page.keyboard.type('Una nota')
  },
  'a deed with what is wrong with it': async () => {
    await press('t')
    await page.locator('.deed textarea').fill('x')
    await page.locator('.deed button[type=submit]').click()
    await page.locator('.deed [aria-invalid=true]').waitFor()
  },
  'files beside a reply, one of which is no picture': async () => {
    await press('r')
    await hand(page, 'drop', [
      { name: 'pantalla.png', type: 'image/png', bytes: POINT },
      { name: 'foto.jpg', type: 'image/jpeg', bytes: Buffer.from('<html>') },
    ])
    await page.locator('.attach .file .error').waitFor()
    await page
      .locator('.attach .file:not(.failed) .quiet-text', { hasText: /Listo|Ready/ })
      .first()
      .waitFor()
  },
  'earlier tickets and snippets': async () => {
    await page.locator('.snippets button').click()
    await press('l')
    await page.locator('.deed .earlier li').first().waitFor()
  },
}

test.each(READERS)('Q18: the ticket breaks no WCAG 2.2 AA, whatever one does: $locale', async (reader) => {
  const colleague = await come()
  await sitDown(colleague.page, door, JULIO, await sample(door, 'SANJOSE', 'CHEQUES'))
  await come(reader)
  await sitDown(page, door, MARCO, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('.about details').first().waitFor()
  await page.locator('.others').getByText('Julio').waitFor()
  for (const [what, act] of Object.entries(STATES)) {
    await act()
    await lookOver(what)
  }
  await page.goto(`${door.address}/console/tickets/${await sample(door, 'SANJOSE', 'mal cargada')}`)
  await page.locator('.ticket .tip').waitFor()
  await lookOver('closed')
  await page.goto(`${door.address}/console/tickets/NADIE-ZZZZZZZZ`)
  await page.locator('.page p[role=alert]').waitFor()
  await lookOver('unknown')
})
