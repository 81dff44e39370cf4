import type { Contact } from '@plazo/domain/organisation'

/** Where passwords are kept: not at the desk. */
export interface SignIns {
  /**
   * Lets this contact sign in by his mail with this password; doing it again only sets the password.
   *
   * @throws Refusal `person/mail-taken` when somebody else signs in by it, one of the desk's people for instance.
   */
  open(contact: Contact, password: string): Promise<void>
}
