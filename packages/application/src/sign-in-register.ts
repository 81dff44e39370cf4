import type { Agent, Contact } from './directory.ts'

/** Whose a sign-in is, and how it stands. */
export type SignIn = {
  personId: string
  /** Of a customer's; the desk's people have none. */
  organisationId?: string | undefined
  role: string
  isOpen: boolean
  /** Whether he ever chose a password of his own. */
  wasIn: boolean
}

/** Whether it is of this person: ids are an organisation's own, and the desk's people are of none. */
export function isSignInOf(
  { personId, organisationId }: Pick<SignIn, 'personId' | 'organisationId'>,
  person: { id: string; organisationId?: Contact['organisationId'] | undefined },
): boolean {
  return personId === person.id && organisationId === person.organisationId
}

/** The sign-ins there are, by the mail one signs in with. */
export interface SignInRegister {
  find(mail: string): Promise<SignIn | undefined>
  /** Makes a sign-in of the desk's people, and mails him a password that is good once. */
  invite(agent: NewSignIn): Promise<void>
  /** Mails whoever was never in another such password. */
  inviteAgain(mail: string): Promise<void>
  /** Whoever signs in by `mail` has this address and role from now on; the address is taken as proved. */
  change(mail: string, to: { mail: string; role: string }): Promise<void>
  /** Ends every session, and lets him in no more. */
  end(mail: string): Promise<void>
  reopen(mail: string): Promise<void>
}

export type NewSignIn = Pick<Agent, 'id' | 'name' | 'mail' | 'locale' | 'role'>
