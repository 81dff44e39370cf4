/**
 * The desk's people come, change and leave. Here they are written into the directory, and let in when they come; what
 * else follows for their sign-in follows from the table's stream.
 * @module
 */
import { isOfDesk, type Agent, type Directory, type DirectoryWriter } from './directory.ts'
import type { EntryBook } from './entry-book.ts'
import { isSignInOf, type SignInRegister } from './sign-in-register.ts'
import type { StaffChanges, StaffProfiles } from './staff-profiles.ts'

export type StaffDesk = {
  staff: StaffProfiles
  directory: Pick<Directory, 'agents'> & Pick<DirectoryWriter, 'putAgent'>
  entryBook: Pick<EntryBook, 'contactByMail'>
  signIns: SignInRegister
}

export type NewStaff = Omit<Agent, 'timeZone' | 'absentUntil' | 'leftAt'>

/** What was asked cannot be done with the people there are; the message says why, and what to do. */
export class StaffMistake extends Error {
  override readonly name = 'StaffMistake'
}

/**
 * Writes somebody down and lets him in, or whoever has left again. What was half done is done when it is asked again.
 *
 * The directory comes first: a sign-in by an address that was mistyped would be a stranger's.
 *
 * @returns `invited` when he was mailed a password, also another one as long as he was never in.
 * @throws StaffMistake
 */
export async function addStaff(desk: StaffDesk, person: NewStaff): Promise<'invited' | 'in already'> {
  const { id, name, mail, locale, role, teams } = person
  const known = await desk.staff.find(id)
  if (known && known.mail !== mail) {
    throw new StaffMistake(
      `${id} is ${known.name}, ${known.mail}: take another --id, or give that person this address with npm run desk -- staff change --id ${id} --mail ${mail}`,
    )
  }
  await requireFree(desk, id, mail)
  if (known) await requireAdmin(desk, known, { role })
  if (known) await desk.staff.change(id, { name, locale, role, teams, leftAt: null })
  else await desk.directory.putAgent(person)
  return letIn(desk.signIns, person)
}

/** @returns The person after it. @throws StaffMistake */
export async function changeStaff(desk: StaffDesk, id: string, changes: StaffChanges): Promise<Agent> {
  if (changes.mail !== undefined) await requireFree(desk, id, changes.mail)
  const known = await desk.staff.find(id)
  if (known) await requireAdmin(desk, known, changes)
  const changed = known && (await desk.staff.change(id, changes))
  if (changed) return changed
  throw new StaffMistake(`Nobody of the desk has the id ${id}: npm run desk -- staff list shows who is there`)
}

/** What only an admin may do must stay possible. */
async function requireAdmin({ directory }: StaffDesk, before: Agent, changes: StaffChanges): Promise<void> {
  const { id, name, role } = before
  const stays = !changes.leftAt && (changes.role ?? role) === 'admin'
  if (role !== 'admin' || !isOfDesk(before) || stays) return
  const admins = (await directory.agents()).filter((agent) => agent.role === 'admin')
  if (admins.some((admin) => admin.id !== id)) return
  throw new StaffMistake(
    `${name} is the desk's only admin, and without one nobody may do what admins do: make somebody else one first with npm run desk -- staff change --id … --role admin, or let one in with npm run desk -- staff add … --role admin`,
  )
}

async function letIn(signIns: SignInRegister, person: NewStaff): Promise<'invited' | 'in already'> {
  const found = await signIns.find(person.mail)
  if (found?.wasIn) return 'in already'
  await (found ? signIns.inviteAgain(person.mail) : signIns.invite(person))
  return 'invited'
}

/** One address signs one person in. */
async function requireFree({ signIns, entryBook }: StaffDesk, id: string, mail: string): Promise<void> {
  const [signIn, contact] = await Promise.all([signIns.find(mail), entryBook.contactByMail(mail)])
  const owner =
    contact ??
    (signIn && !isSignInOf(signIn, { id }) ? { id: signIn.personId, organisationId: signIn.organisationId } : undefined)
  if (!owner) return
  const { organisationId } = owner
  const whose = `${owner.id}${organisationId === undefined ? '' : ` of the organisation ${organisationId}`}`
  throw new StaffMistake(`${mail} is how ${whose} signs in: one address signs one person in, so take another --mail`)
}
