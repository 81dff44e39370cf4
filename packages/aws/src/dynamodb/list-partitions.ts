/**
 * The partitions of indexes: each is a list.
 * @module
 */
export function organisationTickets(organisationId: string): string {
  return `ORG#${organisationId}`
}

export function contactTickets(organisationId: string, contactId: string): string {
  return `ORG#${organisationId}#CONTACT#${contactId}`
}

export function teamQueue(team: string): string {
  return `TEAM#${team}`
}

export function teamApprovals(team: string): string {
  return `APPROVALS#${team}`
}

export function agentTickets(agentId: string): string {
  return `AGENT#${agentId}`
}

export function unassignedTickets(team: string): string {
  return `UNASSIGNED#${team}`
}

export function teamBreaches(team: string): string {
  return `BREACHES#${team}`
}
