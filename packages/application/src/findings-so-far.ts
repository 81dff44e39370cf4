/**
 * What intake finds in a request of which not everything can be read: whoever mends it mends all of it at once.
 * @module
 */
import { policyAt } from '@plazo/domain/desk'
import type { Finding } from '@plazo/domain/findings'
import { findingsBy } from '@plazo/domain/identity'
import { lintIntake, type IntakeRequest } from '@plazo/domain/intake'
import type { IdentityRule } from '@plazo/domain/intake-policy'
import type { Channel } from '@plazo/domain/policy'
import type { OpeningDesk } from './open-ticket.ts'

type Readable = Omit<IntakeRequest, 'by' | 'channel' | 'files'>

/** What can be read of it. */
export type SoFar = { [Part in keyof Readable]?: Readable[Part] | undefined } & {
  by: 'customer' | 'agent'
  channel: Channel
  /** Ids of uploads. */
  files?: readonly string[] | undefined
  /** What its sender is asked of himself beside what the channel asks. */
  asks?: IdentityRule | undefined
}

/** @returns what refuses it, also at places that could not be read: these are told by whoever read it. */
export function findingsSoFar({ desk, now }: Pick<OpeningDesk, 'desk' | 'now'>, told: SoFar): readonly Finding[] {
  const policy = policyAt(desk, now())
  const { topic = '', subject = '', description = '', fields, menuPath, files, asks, ...rest } = told
  // What else is asked hangs on the topic; how many files there are is enough.
  const asked = Object.hasOwn(policy.topics, topic) ? { topic, fields, menuPath } : { topic: '' }
  const seen = files?.map(() => ({ image: true }))
  const { findings } = lintIntake({ desk, policy }, { ...rest, subject, description, ...asked, files: seen })
  const ofHimself = asks ? findingsBy(asks, told.identity) : []
  return [...ofHimself, ...findings.filter(({ severity }) => severity === 'refuses')]
}
