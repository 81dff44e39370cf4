/**
 * The users of the pool in this process, as an administrator writes them.
 * @module
 */
import { randomBytes } from 'node:crypto'
import type { NewSignIn, SignIn, SignInRegister } from '@plazo/application/sign-in-register'
import type { Contact } from '@plazo/domain/organisation'
import type { DeviceDouble } from './device-double.ts'

export type Attributes = Readonly<Record<string, string>>
export type User = {
  attributes: Attributes
  password: string
  /** Was mailed a password, and was never in. */
  isInvited?: boolean
  /** Is let in no more. */
  isEnded?: boolean
  code?: string | undefined
  device?: DeviceDouble
}

/** By mail, in small letters. */
export type Users = Map<string, User>

/** What Cognito would mail: the code with which a password is set, or a first password. */
export type MailCode = (mail: string, code: string) => void

/** @param endSessions Of this user, everywhere. */
export function poolRegister(users: Users, mailCode: MailCode, endSessions: (user: User) => void): SignInRegister {
  const userOf = (mail: string) => known(users, mail)
  function mailPassword(mail: string): string {
    const password = `Aa1.${randomBytes(12).toString('base64url')}`
    mailCode(mail, password)
    return password
  }
  return {
    async find(mail) {
      const user = users.get(mail.toLowerCase())
      return user && signInOf(user)
    },
    async invite(agent) {
      const mail = agent.mail.toLowerCase()
      if (users.has(mail)) throw new Error('User account already exists')
      users.set(mail, { attributes: staffMember(agent), password: mailPassword(mail), isInvited: true })
    },
    async inviteAgain(mail) {
      const user = userOf(mail)
      if (!user.isInvited) throw new Error('User can not be invited again')
      user.password = mailPassword(mail)
    },
    async change(mail, to) {
      const user = userOf(mail)
      const other = users.get(to.mail.toLowerCase())
      if (other && other !== user) throw new Error('An account with the given email already exists')
      user.attributes = { ...user.attributes, 'custom:role': to.role }
      users.delete(mail.toLowerCase())
      users.set(to.mail.toLowerCase(), user)
    },
    async end(mail) {
      const user = userOf(mail)
      endSessions(user)
      user.isEnded = true
    },
    async reopen(mail) {
      userOf(mail).isEnded = false
    },
  }
}

function known(users: Users, mail: string): User {
  const user = users.get(mail.toLowerCase())
  if (user) return user
  throw new Error('User does not exist')
}

/** Of a pool with nobody in it. */
export function emptyRegister(): SignInRegister {
  const nothing = () => undefined
  return poolRegister(new Map(), nothing, nothing)
}

export function customer({ id, organisationId }: Pick<Contact, 'id' | 'organisationId'>): Attributes {
  return { 'custom:person': id, 'custom:role': 'customer', 'custom:organisation': organisationId }
}

export function staffMember({ id, role }: Pick<NewSignIn, 'id' | 'role'>): Attributes {
  return { 'custom:person': id, 'custom:role': role }
}

function signInOf({ attributes, isInvited = false, isEnded = false }: User): SignIn {
  return {
    personId: attributes['custom:person'] ?? '',
    organisationId: attributes['custom:organisation'],
    role: attributes['custom:role'] ?? '',
    isOpen: !isEnded,
    wasIn: !isInvited,
  }
}
