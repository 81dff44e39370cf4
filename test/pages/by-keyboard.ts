/**
 * A desk without a mouse: every step by Tab, Enter and letters, in a window as small as one of 1280 × 900 at 200 % zoom,
 * with reduced motion. Wherever Tab leads, one sees that one is there.
 * @module
 */
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect } from 'vitest'
import { door, openDoor, page } from './stage.ts'

export const ZOOMED = { viewport: { width: 640, height: 450 } }

const MOST_TABS = 80

/** `isStop` is false of a screen that has just been arrived at. */
type Focus = { name: string; isStop: boolean; isMarked: boolean; isInSight: boolean }

/** What hides itself, as the chooser of files does, is seen where it would be clicked. */
const SEEN = `((at) => {
  if (!at || at === document.body) return { name: '', isStop: false, isMarked: false, isInSight: false }
  const shown = at.matches('.heard') ? at.closest('label') : at
  const { outlineStyle, outlineWidth } = getComputedStyle(shown)
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const within = (from, to, end) => (Math.max(0, from) + Math.min(end, to)) / 2
  const there = document.elementFromPoint(within(left, right, innerWidth), within(top, bottom, innerHeight))
  return {
    name: at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? '',
    isStop: at.tabIndex >= 0,
    isMarked: outlineStyle !== 'none' && outlineWidth !== '0px',
    isInSight: shown.contains(there) || there?.closest('label')?.contains(shown) === true,
  }
})`

const focus = () => page.evaluate<Focus>(`${SEEN}(document.activeElement)`)

/** The names of what whoever comes to it in a form does not see. @param form Where it is on the page. */
export const unseenIn = (form: string) =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll(${JSON.stringify(form)})].at(-1).querySelectorAll('input, select, textarea, button')
    .values().filter((field) => field.checkVisibility()).map((field) => {
      field.focus()
      return ${SEEN}(field)
    }).filter(({ isInSight }) => !isInSight).map(({ name }) => name).toArray()`)

/** The name of what has the focus; empty where nothing has. */
export async function focused(): Promise<string> {
  return (await focus()).name
}

/** Fails where the focus on the way there cannot be seen. */
export async function tabTo(name: string): Promise<void> {
  const met: string[] = []
  for (let time = 0; time < MOST_TABS; time++) {
    await page.keyboard.press('Tab')
    const at = await focus()
    met.push(at.name)
    // Told by the way there.
    if (at.isStop) expect(at.isMarked && at.isInSight ? [] : met).toEqual([])
    if (at.name.includes(name)) return
  }
  throw new Error(`no Tab leads to "${name}": ${met.join(' | ')}`)
}

export async function type(name: string, text: string): Promise<void> {
  await tabTo(name)
  await page.keyboard.type(text)
}

/** Down the list of the field until that stands in it. */
export async function choose(name: string, option: string): Promise<void> {
  await tabTo(name)
  const chosen = () => page.evaluate<string>('document.activeElement.selectedOptions[0].textContent')
  for (let time = 0; !(await chosen()).includes(option) && time < MOST_TABS; time++)
    await page.keyboard.press('ArrowDown')
  expect(await chosen()).toContain(option)
}

/** What stands there is pressed with Enter. */
export async function enter(name: string): Promise<void> {
  await tabTo(name)
  await page.keyboard.press('Enter')
}

/** After a deed. */
export async function isSomewhere(): Promise<void> {
  await expect.poll(focused, { timeout: 20_000 }).not.toBe('')
}

export async function comesTo(name: string): Promise<void> {
  await expect.poll(focused, { timeout: 20_000 }).toContain(name)
}

export async function fits(): Promise<void> {
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
  expect(await page.evaluate(wide)).toBe(false)
}

/** @param ready What is there once the first screen is. */
export async function goIn(
  desk: string,
  mail: string,
  { to = '/', ready = '.row', stories = true } = {},
): Promise<void> {
  await openDoor(desk, { stories })
  await page.goto(`${door.address}${to}`)
  await page.locator('input[name=mail]').waitFor()
  await type('Correo', mail)
  await type('Contraseña', SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator(ready).first().waitFor()
}
