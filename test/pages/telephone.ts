/**
 * The telephone of one of the desk's people: it is told a secret and shows codes, by the clock of the desk.
 * @module
 */
import { epoch, plus } from '@plazo/domain/instant'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import { stepAt, totp } from '@plazo/local/in-process/totp'
import type { Page } from 'playwright-core'

export type Telephone = {
  /** What it shows now. */
  code(): string
  /** Waits until it shows another one. */
  next(): Promise<string>
}

/** Writes the secret of the page into a telephone. */
export async function telephoneOf(page: Page, { desk }: DeskDoor): Promise<Telephone> {
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
  const code = () => totp(secret, stepAt(epoch(desk.now)))
  return {
    code,
    async next() {
      await desk.until(plus(desk.now, 30_000))
      return code()
    },
  }
}
