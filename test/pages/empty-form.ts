/**
 * A form that is sent with nothing in it, and what the page says of it.
 * @module
 */
import * as z from 'zod'
import { page } from './stage.ts'

const wrongFields = z.array(z.object({ name: z.string(), said: z.string(), hasFocus: z.boolean() }))

/** The fields that are said to be wrong, in their order: what each is called, and what is said. */
export type WrongFields = z.output<typeof wrongFields>

const TEXTS = 'input:not([type=checkbox], [type=radio], [type=file], [readonly]), textarea'

/** Empties what may stand in it already, and sends it once. @param form Where it is on the page. */
export async function sendEmpty(form: string): Promise<WrongFields> {
  const place = page.locator(form)
  await place.waitFor()
  for (const field of await place.locator(TEXTS).all()) {
    if ((await field.inputValue()) !== '') await field.fill('')
  }
  await place.locator('button[type=submit]').last().click()
  await place.locator('.error', { hasText: /\S/ }).first().waitFor()
  return wrongFields.parse(await page.evaluate(`(${READ})(document.querySelector(${JSON.stringify(form)}))`))
}

/** A choice of several, such as stars, is one field. */
const READ = `(form) => [...form.querySelectorAll('[aria-invalid="true"], [data-wrong]')].map((field) => {
  const label = field.labels?.[0] ?? field.querySelector('legend')
  const box = field.closest('.field, .choice, fieldset')
  const place = box.matches('.choice') ? box.parentElement : box
  return {
    name: (label.querySelector('.label') ?? label).textContent.trim(),
    said: [...place.querySelectorAll('.error')].map((error) => error.textContent).join(' ').trim(),
    hasFocus: field.contains(document.activeElement),
  }
})`
