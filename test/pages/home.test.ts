/** The first screen: whether the desk is there and how to reach it, one's tickets, and the way to a new one. */
import { instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage()

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'

test.for([
  { desk: 'school', hours: 'Lunes a viernes de 7:00 a 18:00, sábados de 9:00 a 13:00', until: '18:00', from: '07:00' },
  { desk: 'erp', hours: 'Lunes a viernes de 8:00 a 12:00 y de 14:00 a 18:00', until: '12:00', from: '08:00' },
])(
  'S0-41: the home lists the channels with their hours, and says whether the desk is open, until or from when: $desk',
  async ({ desk, hours, until, from }) => {
    await openDoor(desk)
    await signIn(page, door.address, ANA)
    await page.getByText(`Estamos atendiendo hasta las ${until}`).waitFor()
    await page.locator('.side').getByText(hours).first().waitFor()
    await door.desk.until(instant('2026-12-22T02:00:00.000Z'))
    await signIn(page, door.address, ANA)
    await page.getByText(`Ahora está cerrado. Abrimos mañana a las ${from}`).waitFor()
  },
)

test.for([
  { desk: 'in-product', mail: ANA, ways: ['hola@tinta.example'], create: 'Empezar la conversación', to: '**/chat' },
  {
    desk: 'partner',
    mail: ANA,
    ways: ['canales@marea.example', '+51 000 000 100'],
    create: 'Nuevo caso',
    to: '**/new',
  },
  {
    desk: 'erp',
    mail: BENITO,
    ways: ['soporte@chipilin.example', '+502 0000 0101'],
    create: 'Nuevo caso',
    to: '**/new',
  },
])(
  'S3-24, S1-06: the first screen has one’s tickets, the button for a new one, and the desk by WhatsApp and mail: $desk',
  async ({ desk, mail, ways, create, to }) => {
    await openDoor(desk)
    await signIn(page, door.address, mail)
    await page.locator('.row').first().waitFor()
    const links = page.locator('a[href^="https://wa.me/"], a[href^="mailto:"]')
    expect(await links.allTextContents()).toEqual(ways)
    await page.locator('main').getByRole('link', { name: create }).click()
    await page.waitForURL(to)
  },
)

test('S3-20: how one’s tickets stand is found by the tab above every page, and from the first screen', async () => {
  await openDoor('partner')
  await signIn(page, door.address, ANA)
  for (const [place, name] of [
    ['header', 'Mis casos'],
    ['main', 'Ver todos'],
  ] as const) {
    await page.goto(door.address)
    await page.locator(place).getByRole('link', { name }).click()
    await page.waitForURL('**/tickets')
    await page.locator('.row .stands', { hasText: 'Abierto' }).waitFor()
  }
})
