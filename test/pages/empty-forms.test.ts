/**
 * Every form, sent once with nothing in it: each field that is wanted says so in the reader's language, and the first of
 * them has the focus.
 */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { MARCO } from './console-desk.ts'
import { sendEmpty, type WrongFields } from './empty-form.ts'
import { type Form, FORM_ROUNDS } from './forms.ts'
import { READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

async function send({ at, open, place = 'main form' }: Form): Promise<WrongFields> {
  if (at !== undefined) await page.goto(`${door.address}${at}`)
  await open?.()
  return sendEmpty(place)
}

/** By reader, in the order of READERS. */
function judge({ wrong }: Form, [spanish = [], english = []]: readonly WrongFields[]): void {
  const firstAlone = wrong.map((_, place) => place === 0)
  for (const found of [spanish, english]) expect.soft(found.map(({ hasFocus }) => hasFocus)).toEqual(firstAlone)
  expect.soft(spanish.map(({ name }) => name)).toEqual(wrong)
  const words = new Set(['', ...spanish.flatMap(({ name, said }) => [name, said])])
  expect.soft(english.filter(({ name, said }) => words.has(name) || words.has(said))).toEqual([])
}

test.for(FORM_ROUNDS)(
  'what is left empty is said at once, of each field: $of',
  async ({ desk, stories = true, mail, forms }) => {
    await openDoor(desk, { stories })
    const asked = await forms()
    const seen: WrongFields[][] = []
    for (const reader of READERS) {
      await come(reader)
      if (mail !== undefined) await signIn(page, door.address, mail, mail === MARCO ? '/console' : '/')
      const found: WrongFields[] = []
      for (const form of asked) found.push(await send(form))
      seen.push(found)
    }
    for (const [place, form] of asked.entries())
      judge(
        form,
        seen.map((found) => found[place] ?? []),
      )
  },
)
