/**
 * Forms to be tried one after the other: where they are, and the fields that they want. Searches want nothing, and neither
 * do forms in which something always stands chosen.
 * @module
 */
import { openDoor, page } from './stage.ts'

/** `place` is where it is on the page, `open` what leads to it there. */
export type Form = {
  at?: string
  open?: () => Promise<unknown>
  place?: string
  wrong: readonly string[]
  /** What it sends, `/a/0/b`, that none of its fields asks. */
  beside?: readonly string[]
  /** What is in it goes to the user pool, or nowhere yet. */
  isAskedOfDesk?: false
}
export type FormRound = {
  of: string
  /** Without one its forms open their own. */
  desk?: string
  mail?: string
  stories?: boolean
  forms: () => Promise<readonly Form[]>
}

/** Opens the desk of a round. @returns its forms, in their order. */
export async function openForms({ desk, stories = true, forms }: FormRound): Promise<readonly Form[]> {
  if (desk !== undefined) await openDoor(desk, { stories })
  return forms()
}

export const press = (name: RegExp) => page.getByRole('button', { name }).first().click()
