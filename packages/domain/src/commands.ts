/**
 * What a person can ask of a ticket that exists.
 * @module
 */
import type { Attachment } from './attachment.ts'
import type { Instant } from './instant.ts'
import type { Grant, QuotaLeft } from './ledger.ts'
import type { OpeningForm } from './opening-form.ts'
import type { Priority } from './policy.ts'
import type { PriorityGrounds } from './priority.ts'
import type { Answer, CloseReason } from './ticket.ts'
import type { RateCommand, WorkCommand } from './work-commands.ts'

export type Command =
  | {
      kind: 'add-message'
      visibility: 'public' | 'internal'
      asks: boolean
      automatic: boolean
      text: string
      files?: readonly Attachment[] | undefined
    }
  /** `messages` are the sequences of message events, as the reader really saw them. */
  | { kind: 'read-messages'; messages: readonly number[] }
  | { kind: 'offer-resolution'; text: string; files?: readonly Attachment[] | undefined }
  | { kind: 'answer'; answer: Answer; text?: string | undefined; until?: Instant | undefined }
  /** By staff; `ticketId` names the ticket it repeats or that follows elsewhere. */
  | { kind: 'close'; reason: CloseReason; note?: string | undefined; ticketId?: string | undefined }
  | { kind: 'withdraw'; note?: string | undefined }
  /** Nobody when `agentId` is absent. */
  | { kind: 'assign'; agentId?: string | undefined }
  | { kind: 'set-priority'; priority: Priority }
  | { kind: 'declare-away'; until: Instant }
  /** Gives its place in the quota back, of a closed ticket too. */
  | { kind: 'refund'; note: string }
  | WorkCommand
  | RateCommand

/** Opening is a command without a ticket. */
export type OpenCommand = {
  ticketId: string
  organisationId: string
  requesterId: string
  subject: string
  module?: string | undefined
  description: string
  form?: OpeningForm | undefined
  topic: string
  priority: Priority
  priorityGrounds?: PriorityGrounds | undefined
  plan?: string | undefined
  product?: string | undefined
  productVersion?: string | undefined
  /** What entitlement found that it takes from the account. */
  slot?: true | undefined
  grantId?: string | undefined
  /** That grant, when it comes into being with it. */
  grant?: Omit<Grant, 'used'> | undefined
  /** What it leaves of the quota. */
  quota?: QuotaLeft | undefined
  channel: 'portal' | 'api' | 'chat' | 'mail'
  follows?: string | undefined
  /** To whom it is given at once. */
  assigneeId?: string | undefined
  splitFrom?: string | undefined
  /** The organisation's registered approvers, where the topic wants one. */
  approverIds?: readonly string[] | undefined
  files?: readonly Attachment[] | undefined
  /** The browser of somebody who has not signed in. */
  device?: string | undefined
}
