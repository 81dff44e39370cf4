/**
 * Q18 for what a screen becomes while somebody works in it: each state is reached as a person reaches it, in words that
 * both languages share, and looked at whole.
 */
import { POINT } from '@plazo/local/samples/pictures'
import { test } from 'vitest'
import { EICAR } from '../fixtures/trial-files.ts'
import { signIn } from './browser.ts'
import { apiAs, askAs, IRMA, sample, wanted } from './console-desk.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, signOutEverywhere, stage } from './stage.ts'

stage({ comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const ELENA = 'elena@jade.example.com'

/** Of a form that was left and is come back to: what was told stands there again. */
async function toldBefore(mail: string, telling: object): Promise<void> {
  await askAs(door, mail, { method: 'PUT', path: 'drafts/new.', body: { content: JSON.stringify(telling) } })
  await page.goto(`${door.address}/new`)
  await page.locator('form textarea').waitFor()
}

const ISSUE = {
  topic: 'process',
  module: 'CARNETS',
  what: 'la emisión se detiene en el lote 7',
  menuPath: 'Socios > Carnets > Emisión por lotes',
  fields: { happenedOn: '2026-12-20' },
  description: 'La emisión anual se detiene otra vez en el lote siete y no imprime nada.',
}

test.each(READERS)(
  'Q18: a new ticket that was begun before, with what looks alike, who holds the places, and what is wrong: $locale',
  async (reader) => {
    await openDoor('club')
    await come(reader)
    await signIn(page, door.address, CARLA)
    await toldBefore(CARLA, ISSUE)
    await page.locator('#promise li', { hasText: 'REPORTES' }).locator('button').click()
    await page.locator('#promise .deed.open').waitFor()
    await lookOver('new, place about to be freed')
    await page.locator('#promise .deed.open .quiet').click()
    await page.locator('.alike').waitFor()
    await lookOver('new, look-alike')
    await page.locator('.alike button').click()
    await page.locator('form button[type=submit]').click()
    await page.locator('form .error').first().waitFor()
    await lookOver('new, refused at its fields')
  },
)

test.each(READERS)('Q18: a new ticket that the account stands in the way of: $locale', async (reader) => {
  await openDoor('erp')
  await come(reader)
  await signIn(page, door.address, ELENA)
  await toldBefore(ELENA, { ...ISSUE, topic: 'errors', module: '', what: 'El cierre de caja no imprime' })
  await page.locator('#promise a[href^=https]').waitFor()
  await lookOver('new, refused for the plan')
})

test.each(READERS)('Q18: a new ticket with what each priority promises: $locale', async (reader) => {
  await openDoor('erp')
  await come(reader)
  await signIn(page, door.address, ANA)
  await toldBefore(ANA, {
    ...ISSUE,
    topic: 'errors',
    module: '',
    what: 'El cierre de caja no imprime',
    priority: 'high',
    wantsCall: true,
  })
  await page.locator('.answered', { hasText: /\d/ }).first().waitFor()
  await lookOver('new, promised')
})

test.each(READERS)('Q18: a list with all its filters, and the profile: $locale', async (reader) => {
  await openDoor('club')
  await come(reader)
  await signIn(page, door.address, CARLA, '/tickets?list=organisation&state=all&module=REPORTES')
  await page.locator('.row').waitFor()
  await page.locator('.filter-fields').waitFor()
  await lookOver('list, filtered')
  await page.goto(`${door.address}/profile`)
  await page.locator('.fact').first().waitFor()
  await lookOver('profile')
})

const READY = /Listo|Ready/
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: POINT })

test.each(READERS)('Q18: files on their way, lost, refused, blocked and ready: $locale', async (reader) => {
  await openDoor('club', { stories: false })
  await come(reader)
  await signIn(page, door.address, ANA)
  await toldBefore(ANA, { ...ISSUE, topic: 'incident' })
  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.locator('input[type=file]').setInputFiles(files)
  await choose(picture('lista.png'), { name: 'socios.csv', mimeType: 'text/csv', buffer: EICAR })
  await page.locator('.file', { hasText: READY }).waitFor()
  await page.locator('.file.failed').waitFor()
  await page.route(`${door.files}/**`, (route) => route.abort(), { times: 1 })
  await choose(picture('perdida.png'))
  await page.locator('.file.failed', { hasText: 'perdida.png' }).waitFor()
  // Whoever holds it never answers.
  await page.route(`${door.files}/**`, () => undefined)
  await choose(picture('en-camino.png'), { name: 'programa.exe', mimeType: 'application/x', buffer: Buffer.from('MZ') })
  await page.locator('.file progress').waitFor()
  await page.locator('.file.failed', { hasText: 'programa.exe' }).waitFor()
  await page.locator('form button[type=submit]').click()
  await page.locator('.attach > .error').waitFor()
  await lookOver('files in every state')
})

test.each(READERS)('Q18: a solution that is offered, and everything one can do about it: $locale', async (reader) => {
  await openDoor('club')
  await come(reader)
  await signIn(page, door.address, CARLA, '/tickets')
  await page.locator('.row', { hasText: 'REPORTES' }).click()
  await page.locator('.foot-deeds').waitFor()
  for (const deed of await page.locator('.foot-deeds .deed > button').all()) await deed.click()
  await page.locator('.deed.open .quiet').first().click()
  await page.locator('.deed .error').waitFor()
  await lookOver('solution offered, all deeds open')
})

/** Deeds of a ticket that ask twice, each opened. */
async function openDeeds(): Promise<void> {
  await page.locator('.sheet .deed > button').first().waitFor()
  for (const deed of await page.locator('.sheet .deed > button').all()) await deed.click()
}

test.each(READERS)(
  'Q18: work that waits for its approval, before who wants it and who gives it: $locale',
  async (reader) => {
    await openDoor('school', { stories: false })
    const ticketId = await wanted(door, ANA)
    await come(reader)
    await signIn(page, door.address, ANA, `/tickets/${ticketId}`)
    await page.locator('.talk li').first().waitFor()
    await lookOver('approval, awaited')
    await signIn(page, door.address, BENITO, `/tickets/${ticketId}`)
    await page.locator('.facts', { hasText: 'Matrícula 2231' }).waitFor()
    await openDeeds()
    await page.locator('.deed.open').first().waitFor()
    await lookOver('approval, about to be refused')
  },
)

test.each(READERS)('Q18: an offer outside the hours, and a datum that is asked for: $locale', async (reader) => {
  await openDoor('club')
  const irma = await apiAs(door, IRMA)
  const ticketId = await sample(door, 'QUETZAL', 'CARNETS')
  const quote = { amount: '40.00', from: '2026-12-21T22:00:00.000Z', to: '2026-12-21T23:30:00.000Z' }
  const data = { datum: 'número de serie de la impresora', reason: 'El formato depende del modelo.' }
  await irma.act('POST', ticketId, { path: 'data-requests', body: data })
  await irma.act('POST', ticketId, { path: 'off-hours', body: quote })
  await come(reader)
  await signIn(page, door.address, CARLA, `/tickets/${ticketId}`)
  await page.locator('.talk li', { hasText: data.reason }).waitFor()
  await page.locator('.sheet .button:not(.quiet)', { hasText: 'USD 40.00' }).waitFor()
  await lookOver('off-hours, quoted')
  await page.locator('.sheet .button:not(.quiet)', { hasText: 'USD 40.00' }).click()
  await page.locator('.sheet .button:not(.quiet)', { hasText: 'USD 40.00' }).waitFor({ state: 'detached' })
  await lookOver('off-hours, accepted')
})

test.each(READERS)('Q18: a ticket that may go on by chat, and the chat it goes on in: $locale', async (reader) => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'otra factura')
  await come(reader)
  await signIn(page, door.address, ANA, `/tickets/${ticketId}`)
  await page.locator('main a[href^="/chat"]').waitFor()
  await lookOver('ticket, on by chat')
  await page.locator('main a[href^="/chat"]').click()
  await page.waitForURL('**/chat/**')
  await page.locator('.talk li').first().waitFor()
  await lookOver('chat of a ticket')
})

test.each(READERS)('Q18: a closed ticket with its stars, and as it is printed: $locale', async (reader) => {
  await openDoor('erp')
  await come(reader)
  await signIn(page, door.address, ANA, '/tickets?state=closed')
  await page.locator('.row').click()
  await page.locator('input[name=stars]').first().waitFor()
  await page.locator('form button[type=submit]').click()
  await page.locator('fieldset .error').waitFor()
  await lookOver('closed, stars missing')
  await page.emulateMedia({ media: 'print' })
  await lookOver('closed, printed')
})

test.each(READERS)('Q18: signed out in mid-sentence, and without a connection: $locale', async (reader) => {
  await openDoor('erp')
  await come(reader)
  await signIn(page, door.address, BENITO, '/tickets')
  await page.locator('.row').first().click()
  await page.locator('form textarea').fill('También con la impresora nueva.')
  await page.context().setOffline(true)
  await page.locator('form button[type=submit]').click()
  await page.locator('.notice').first().waitFor()
  await lookOver('no connection')
  await page.context().setOffline(false)
  await signOutEverywhere(BENITO)
  // On a slow machine the page has looked for news before, and asks already.
  await page.locator('form button[type=submit]').dispatchEvent('click')
  await page.locator('dialog input[name=mail]').waitFor()
  await lookOver('signed out in mid-sentence')
})
