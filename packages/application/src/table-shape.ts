/**
 * The shape of the one table: what the store writes to and the infrastructure creates, said once.
 * @module
 */
export const PARTITION_KEY = 'pk'
export const SORT_KEY = 'sk'

/** Epoch seconds after which an item may go: requests, rates, never a promise. */
export const TTL_ATTRIBUTE = 'ttl'

/**
 * What a row of every list shows; what changes with every event (version, alarm) stays out and costs no index write.
 * Its id and its organisation follow from its key, which every index holds.
 */
const ROW_ATTRIBUTES = [
  'entity',
  'schemaVersion',
  'requesterId',
  'subject',
  'module',
  'topic',
  'team',
  'state',
  'turn',
  'openedAt',
  'assigneeId',
  'grantId',
  'grantCarried',
  'refundedAt',
  'names',
] as const

/** How urgent it is. Told in every list but the organisation's, which is in no such order: one index write less each time. */
const URGENCY_ATTRIBUTES = ['priority', 'dueAt'] as const

/** What the desk's own lists tell beside. */
const DESK_ATTRIBUTES = [...ROW_ATTRIBUTES, ...URGENCY_ATTRIBUTES, 'plan'] as const

const BREACH_ATTRIBUTES = [
  'entity',
  'schemaVersion',
  'clock',
  'breachedAt',
  'dueAt',
  'cause',
  'ended',
  'requesterId',
  'subject',
  'team',
  'priority',
  'assigneeId',
  'names',
] as const

/** Sparse: an item is in an index only while it has both of its keys. Without `projects`, only the keys are there. */
export const INDEXES = {
  /** `TEAM#<team>` or `APPROVALS#<team>` / `<dueAt>#<id>`: waiting for an agent, or an approver, most urgent first. */
  queue: { partitionKey: 'queuePk', sortKey: 'byDue', projects: DESK_ATTRIBUTES },
  /** `AGENT#<id>` or `UNASSIGNED#<team>` / `<dueAt>#<id>`: not closed. */
  agent: { partitionKey: 'agentPk', sortKey: 'byDue', projects: DESK_ATTRIBUTES },
  /** `ALARM#<bucket>` / `<when its alarm rings>#<id>`, and `HELD` / `<until>#…`: what the sweep looks through. */
  alarm: { partitionKey: 'alarmPk', sortKey: 'byAlarm', projects: [] },
  /** `ORG#<org>` / `<under-way or closed>#<openedAt>#<id>`; and `DESK#ORGANISATIONS` / `<name> <org>`. */
  organisation: { partitionKey: 'organisationPk', sortKey: 'byOpening', projects: ROW_ATTRIBUTES },
  /** `ORG#<org>#CONTACT#<id>` / `<under-way or closed>#<openedAt>#<id>`. */
  contact: { partitionKey: 'contactPk', sortKey: 'byOpening', projects: [...ROW_ATTRIBUTES, ...URGENCY_ATTRIBUTES] },
  /** `BREACHES#<team>` / `<when it broke>#<ticket>#<clock>`: broken promises, kept whatever became of them. */
  breach: { partitionKey: 'breachPk', sortKey: 'byBreach', projects: BREACH_ATTRIBUTES },
} as const
export type IndexName = keyof typeof INDEXES

/** The `entity` of the items that stream consumers are woken for. */
export const TICKET_ENTITY = 'ticket'
export const EVENT_ENTITY = 'event'
export const BUNDLE_ENTITY = 'bundle'
export const LOOK_UP_ENTITY = 'look-up'
export const ENTRY_ENTITY = 'entry-request'
export const CONTACT_ENTITY = 'contact'
export const AGENT_ENTITY = 'agent'
