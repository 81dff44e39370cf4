/**
 * The desk's own words in the reader's language: states, greetings, and the form of an opening.
 * @module
 */
import type { openedForm } from '@plazo/contracts/intake-messages'
import type { Greeting } from '@plazo/domain/conversation'
import type { Desk, Locale } from '@plazo/domain/desk'
import type { OpeningForm } from '@plazo/domain/opening-form'
import type { Ticket } from '@plazo/domain/ticket'
import { rowStateName, stateWord } from '@plazo/messages/standing'
import type * as z from 'zod/mini'

export type Words = {
  /** Nothing where it is the word of every ticket in that state, which readers learn from the desk once. */
  stateBeyond(row: Pick<Ticket, 'state' | 'turn'>): { stateName?: string }
  greeting(greeting: Greeting): { text: string; links?: { address: string; name: string }[] }
  /** Nothing where the desk has no name for it: it was named by whoever asked. */
  datum(datum: string): { datumName?: string }
  form(form: OpeningForm): z.input<typeof openedForm>
}

export function wordsFrom(desk: Desk, locale: Locale): Words {
  const labels = (names: typeof desk.fields, id: string) => ({ id, label: names?.[id]?.[locale] ?? id })
  return {
    stateBeyond(row) {
      const name = rowStateName(desk, row, locale)
      return name === stateWord(desk, row.state, locale) ? {} : { stateName: name }
    },
    greeting(greeting) {
      const { welcome, outOfHours, farewell, farewellLinks = [] } = desk.greetings ?? {}
      const said = { welcome, 'out-of-hours': outOfHours, farewell }[greeting]?.[locale] ?? ''
      const links = greeting === 'farewell' ? farewellLinks.flatMap((link) => desk.links?.[link] ?? []) : []
      const named = links.map(({ address, name }) => ({ address, name: name[locale] }))
      return { text: said, ...(named.length > 0 && { links: named }) }
    },
    datum(datum) {
      const name = desk.fields?.[datum]?.[locale]
      return name === undefined ? {} : { datumName: name }
    },
    form({ fields = {}, statements = [], notDuplicateOf = [], completeness, ...rest }) {
      return {
        ...rest,
        fields: Object.entries(fields).map(([id, value]) => ({ ...labels(desk.fields, id), value })),
        statements: statements.map((name) => labels(desk.statements, name)),
        notDuplicateOf: [...notDuplicateOf],
        ...(completeness && { completeness: { ...completeness, missing: [...completeness.missing] } }),
      }
    },
  }
}
