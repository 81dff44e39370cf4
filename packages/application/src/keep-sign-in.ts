/**
 * What follows for somebody's sign-in when the directory changes: he signs in by his address of now, in his role of
 * now, and whoever has left not at all. Asked twice, late or out of order it ends the same: only the directory's
 * present word counts, and of the change no more than where to look.
 * @module
 */
import type { Accounts } from './accounts.ts'
import { isOfDesk } from './directory.ts'
import { isSignInOf, type SignIn, type SignInRegister } from './sign-in-register.ts'
import type { StaffProfiles } from './staff-profiles.ts'

export type SignInDesk = {
  accounts: Pick<Accounts, 'contact'>
  staffProfiles: Pick<StaffProfiles, 'find'>
  signIns: Pick<SignInRegister, 'find' | 'change' | 'end' | 'reopen'>
}

/** Somebody who may have another address, role or standing. */
export type PersonChange = {
  person: { id: string; organisationId?: string | undefined }
  /** Those he had, by which his sign-in may still be known. */
  mails: readonly string[]
}

/**
 * `none`: he was never let in. What only a person can put right: `taken`, somebody else signs in by his address, and
 * `lost`, he was let in and no sign-in of his is found by any address.
 */
export type KeptSignIn = 'unchanged' | 'changed' | 'ended' | 'none' | 'taken' | 'lost'

type Wanted = { mail: string; role: string; isOpen: boolean; wasLetIn: boolean }

export async function keepSignIn(desk: SignInDesk, { person, mails }: PersonChange): Promise<KeptSignIn> {
  const { signIns } = desk
  const wanted = await wantedOf(desk, person)
  if (!wanted) return 'none'
  const byWanted = await signIns.find(wanted.mail)
  if (byWanted && !isSignInOf(byWanted, person)) return wanted.wasLetIn ? 'taken' : 'none'
  const found = byWanted ? { ...byWanted, mail: wanted.mail } : await ownByAny(signIns, person, mails)
  if (!found) return wanted.wasLetIn ? 'lost' : 'none'
  const isAsWanted = found.mail === wanted.mail && found.role === wanted.role
  if (!isAsWanted) await signIns.change(found.mail, wanted)
  if (found.isOpen === wanted.isOpen) return isAsWanted ? 'unchanged' : 'changed'
  await (wanted.isOpen ? signIns.reopen(wanted.mail) : signIns.end(wanted.mail))
  return wanted.isOpen ? 'changed' : 'ended'
}

async function wantedOf(
  { accounts, staffProfiles }: SignInDesk,
  { id, organisationId }: PersonChange['person'],
): Promise<Wanted | undefined> {
  if (organisationId === undefined) {
    const agent = await staffProfiles.find(id)
    return agent && { mail: agent.mail, role: agent.role, isOpen: isOfDesk(agent), wasLetIn: true }
  }
  const contact = await accounts.contact(organisationId, id)
  const wasLetIn = contact?.access !== undefined
  return contact && { mail: contact.mail, role: 'customer', isOpen: true, wasLetIn }
}

async function ownByAny(
  signIns: SignInDesk['signIns'],
  person: PersonChange['person'],
  mails: readonly string[],
): Promise<(SignIn & { mail: string }) | undefined> {
  for (const mail of mails) {
    const found = await signIns.find(mail)
    if (found && isSignInOf(found, person)) return { ...found, mail }
  }
  return undefined
}
