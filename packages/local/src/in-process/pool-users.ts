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
  code?: string | undefined
  device?: DeviceDouble
}

/** By mail, in small letters. */
export type Users = Map<string, User>

/** What Cognito would mail: the code with which a password is set, or a first password. */
export type MailCode = (mail: string, code: string) => void

export function poolRegister(users: Users, mailCode: MailCode): SignInRegister {
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
      const user = users.get(mail.toLowerCase())
      if (!user?.isInvited) throw new Error('User can not be invited again')
      user.password = mailPassword(mail)
    },
  }
}

export function customer({ id, organisationId }: Pick<Contact, 'id' | 'organisationId'>): Attributes {
  return { 'custom:person': id, 'custom:role': 'customer', 'custom:organisation': organisationId }
}

export function staffMember({ id, role }: Pick<NewSignIn, 'id' | 'role'>): Attributes {
  return { 'custom:person': id, 'custom:role': role }
}

function signInOf({ attributes, isInvited = false }: User): SignIn {
  return {
    personId: attributes['custom:person'] ?? '',
    organisationId: attributes['custom:organisation'],
    role: attributes['custom:role'] ?? '',
    isOpen: true,
    wasIn: !isInvited,
  }
}
