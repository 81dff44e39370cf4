import type { Desk } from './desk.ts'
import type { Contact } from './organisation.ts'

/** The version that is still to be accepted (S2-04); undefined when it is, and at a desk that has no terms. */
export function termsWanted({ entry }: Pick<Desk, 'entry'>, { access }: Pick<Contact, 'access'>): string | undefined {
  const current = entry?.terms.version
  return current === access?.terms?.version ? undefined : current
}
