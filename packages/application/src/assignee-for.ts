import { assignsAtOnce, leastLoaded } from '@plazo/domain/assignment'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import type { AgentLoads } from './agent-loads.ts'
import { isOfDesk, type Agent, type Directory, type Organisation } from './directory.ts'

export type AssigningDesk = { directory: Directory; loads: AgentLoads; now: () => Instant }

/** What decides to whom a new ticket is given. */
export type NewTicket = {
  ticketId: string
  topic: string
  /** The topic's own when absent. */
  team?: string | undefined
  plan?: string | undefined
}

/**
 * The organisation's account executive where the topic goes to him (S0-28); else the least loaded agent of the team, on
 * the plans that give tickets at once (S1-10, S4-31). Whoever is absent is given nothing.
 *
 * @returns undefined to leave it to the team.
 */
export async function assigneeFor(
  { directory, loads, now }: AssigningDesk,
  policy: Policy,
  { accountManagerId }: Pick<Organisation, 'accountManagerId'>,
  { ticketId, topic, plan, team = policy.topics[topic]?.team }: NewTicket,
): Promise<string | undefined> {
  const isHere = (agent: Agent) => isOfDesk(agent) && (agent.absentUntil === undefined || agent.absentUntil <= now())
  if (policy.topics[topic]?.toExecutive && accountManagerId !== undefined) {
    const executive = await directory.agent(accountManagerId)
    if (executive && isHere(executive)) return executive.id
  }
  if (team === undefined || !assignsAtOnce(policy, plan)) return undefined
  const present = (await directory.agents()).filter((agent) => agent.teams.includes(team) && isHere(agent))
  const agents = present.filter(({ role }) => role === 'agent')
  // Leads take tickets where there is nobody else to.
  const able = agents.length > 0 ? agents : present.filter(({ role }) => role === 'lead')
  const candidates = await Promise.all(
    able.map(async ({ id }) => ({ agentId: id, openTickets: await loads.openTickets(id) })),
  )
  return leastLoaded(candidates, ticketId)
}
