/**
 * The shape of the one table: what the store writes to and the infrastructure creates, said once.
 * @module
 */
export const PARTITION_KEY = 'pk'
export const SORT_KEY = 'sk'

/** Epoch seconds after which an item may go: requests, rates, never a promise. */
export const TTL_ATTRIBUTE = 'ttl'

/** Everything a row of a list shows; what changes with every event (version, alarm) stays out and costs no index write. */
export const ROW_ATTRIBUTES = [
  'entity',
  'schemaVersion',
  'id',
  'organisationId',
  'requesterId',
  'subject',
  'topic',
  'team',
  'priority',
  'state',
  'turn',
  'openedAt',
  'assigneeId',
  'grantId',
  'refunded',
  'dueAt',
] as const

/** Sparse: an item is in an index only while it has both of its keys. Without `projects`, only the keys are there. */
export const INDEXES = {
  /** `TEAM#<team>` / `<dueAt>#<id>`: waiting for an agent, most urgent first. */
  queue: { partitionKey: 'queuePk', sortKey: 'queueSk', projects: ROW_ATTRIBUTES },
  /** `AGENT#<id>` or `UNASSIGNED#<team>` / `<dueAt>#<id>`: not closed. */
  agent: { partitionKey: 'agentPk', sortKey: 'agentSk', projects: ROW_ATTRIBUTES },
  /** `ALARM#<bucket>` / `<alarmAt>#<id>`: what the sweep looks through. */
  alarm: { partitionKey: 'alarmPk', sortKey: 'alarmSk', projects: [] },
  /** `ORG#<org>` / `<state>#<openedAt>#<id>`. */
  organisation: { partitionKey: 'organisationPk', sortKey: 'organisationSk', projects: ROW_ATTRIBUTES },
  /** `ORG#<org>#CONTACT#<id>` / `<state>#<openedAt>#<id>`. */
  contact: { partitionKey: 'contactPk', sortKey: 'contactSk', projects: ROW_ATTRIBUTES },
} as const
export type IndexName = keyof typeof INDEXES

/** The `entity` of the items that stream consumers are woken for. */
export const TICKET_ENTITY = 'ticket'
export const EVENT_ENTITY = 'event'
