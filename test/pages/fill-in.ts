/**
 * A form filled in as far as its fields say what they take: what a page looks at itself has nothing to say of it.
 * @module
 */
import type { Locator } from 'playwright-core'
import { page } from './stage.ts'

const WORDS = 'La impresora de caja 2 no imprime las facturas desde ayer por la tarde.'

/** By the name of the field, or by its type. */
const TYPED: Readonly<Record<string, string>> = {
  mail: 'nadie@example.com',
  email: 'nadie@example.com',
  phone: '5512345678',
  tel: '5512345678',
  password: 'Una-clave-larga-2026',
  code: '123456',
  id: 'nueva',
  ticketId: 'SANJOSE-4KQ9T2M7',
  number: 'SANJOSE-4KQ9T2M7',
  amount: '40.00',
  date: '2026-12-22',
  'datetime-local': '2026-12-22T20:00',
}

const CHOICES = 'select'
const TEXTS = 'input:not([type=checkbox], [type=radio], [type=file], [readonly]), textarea'

/** @param form Where it is on the page. @returns what stands in it then. */
export async function fillIn(form: string): Promise<readonly string[]> {
  const place = page.locator(form).last()
  await place.waitFor()
  // What is chosen may bring fields with it.
  if ((await place.locator('input[type=radio]').count()) > 0) await place.locator('input[type=radio]').last().check()
  for (const choice of await place.locator(CHOICES).all()) await choose(choice)
  for (const box of await place.locator('input[type=checkbox]').all()) await box.check()
  for (const [number, field] of (await place.locator(TEXTS).all()).entries()) {
    const [name, type] = [await field.getAttribute('name'), await field.getAttribute('type')]
    if ((await field.inputValue()) !== '') continue
    await field.fill(TYPED[name ?? ''] ?? TYPED[type ?? ''] ?? `${WORDS} ${number}`)
  }
  return standing(form)
}

async function choose(choice: Locator): Promise<void> {
  if ((await choice.inputValue()) !== '') return
  const values = await choice
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value')))
  const first = values.find((value) => value !== null && value !== '')
  if (first !== undefined && first !== null) await choice.selectOption(first)
}

/** All that was typed or chosen in it. */
export async function standing(form: string): Promise<readonly string[]> {
  const fields = page.locator(form).last().locator(`${CHOICES}, ${TEXTS}`)
  const values: string[] = []
  for (const field of await fields.all()) values.push(await field.inputValue())
  return values
}
