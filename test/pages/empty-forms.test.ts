/**
 * Every form, sent once with nothing in it: each field that is wanted says so in the reader's language, and the first of
 * them has the focus.
 */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { MARCO } from './console-desk.ts'
import { CONSOLE_FORMS } from './console-forms.ts'
import { sendEmpty, type WrongFields } from './empty-form.ts'
import { type Form, openForms } from './form-round.ts'
import { PORTAL_FORMS } from './portal-forms.ts'
import { READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

async function send({ at, open, place = 'main form', wrong }: Form): Promise<WrongFields> {
  if (at !== undefined) await page.goto(`${door.address}${at}`)
  await open?.()
  return wrong.length > 0 ? sendEmpty(place) : []
}

/** By reader, in the order of READERS. */
function judge({ wrong }: Form, [spanish = [], english = []]: readonly WrongFields[]): void {
  const firstAlone = wrong.map((_, place) => place === 0)
  for (const found of [spanish, english]) expect.soft(found.map(({ hasFocus }) => hasFocus)).toEqual(firstAlone)
  expect.soft(spanish.map(({ name }) => name)).toEqual(wrong)
  const words = new Set(['', ...spanish.flatMap(({ name, said }) => [name, said])])
  expect.soft(english.filter(({ name, said }) => words.has(name) || words.has(said))).toEqual([])
}

test.for([...PORTAL_FORMS, ...CONSOLE_FORMS])(
  'what is left empty is said at once, of each field: $of',
  async (round) => {
    const { mail } = round
    const asked = await openForms(round)
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
