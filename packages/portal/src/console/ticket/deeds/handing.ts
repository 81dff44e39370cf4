/**
 * Who does it: given to a colleague, to another department, to a level above, or from a chat into writing.
 * @module
 */
import { call } from '../../../shared/api/client.ts'
import { type Deed, filled, type Given, type Values } from './deed.ts'

export function assigning({ ticket, me, teams, words: { assign } }: Given): Deed {
  const near = teams.toSorted((a, b) => Number(b.id === ticket.team) - Number(a.id === ticket.team))
  const people = new Map(near.flatMap(({ agents }) => agents).map((agent) => [agent.id, agent]))
  people.delete(me.id)
  const nameOf = (id: string) => (id === me.id ? me.name : (people.get(id)?.name ?? id))
  return {
    title: assign.title,
    go: assign.go,
    fields: [
      {
        name: 'agentId',
        label: assign.to,
        kind: 'choice',
        initial: ticket.assignee && ticket.assignee.id !== me.id ? ticket.assignee.id : me.id,
        options: [
          { id: me.id, name: assign.me(me.name) },
          ...Array.from(people.values(), ({ id, name, away }) => ({ id, name: away ? assign.away(name) : name })),
          { id: '', name: assign.team },
        ],
      },
    ],
    shows: ({ agentId }) => (agentId === me.id ? { ...ticket, assignee: { id: me.id, name: me.name } } : undefined),
    async send({ values: { agentId = '' } }) {
      await give(ticket, agentId === '' ? null : agentId)
      return agentId === '' ? assign.given : assign.done(nameOf(agentId))
    },
  }
}

export async function give({ id, version }: Given['ticket'], agentId: string | null): Promise<void> {
  await call('PUT /tickets/{ticketId}/assignee', { at: { ticketId: id }, body: { agentId }, version })
}

export function transferring({ ticket, teams, desk, words: { transfer } }: Given): Deed {
  return {
    title: transfer.title,
    lead: transfer.lead,
    go: transfer.go,
    fields: [
      {
        name: 'team',
        label: transfer.team,
        kind: 'choice',
        initial: teams.find(({ id }) => id !== ticket.team)?.id ?? ticket.team,
        options: teams,
      },
      { name: 'topic', label: transfer.topic, kind: 'choice', initial: ticket.topic, options: desk.topics },
      { name: 'note', label: transfer.why, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { team = '', topic = ticket.topic, note = '' } = values
      const { id: ticketId, version } = ticket
      const body = { team, topic, note }
      const { id } = await call('POST /tickets/{ticketId}/transfers', { at: { ticketId }, body, version, once })
      return transfer.done(id)
    },
  }
}

/** Nothing above the last level, and nothing at a desk without levels. */
export function escalating({ ticket, teams, workbench, words: { escalate } }: Given): Deed | undefined {
  const current = ticket.escalation?.level ?? 0
  const teamOf = (level: string | undefined) => teams.find(({ id }) => id === workbench.levels[Number(level) - 1])
  const levels = workbench.levels.slice(current).map((_, index) => {
    const level = current + index + 1
    return {
      id: String(level),
      name: escalate.levelOf(level, teamOf(String(level))?.name ?? workbench.levels[level - 1] ?? ''),
    }
  })
  const [next] = levels
  if (!next || ticket.closed) return undefined
  const people = [...new Map(teams.flatMap(({ agents }) => agents).map((agent) => [agent.id, agent])).values()]
  return {
    title: escalate.title,
    lead: escalate.lead,
    go: escalate.go,
    fields: [
      { name: 'level', label: escalate.level, kind: 'choice', initial: next.id, options: levels },
      { name: 'agentId', label: escalate.to, kind: 'choice', options: [{ id: '', name: escalate.team }, ...people] },
      { name: 'reason', label: escalate.why, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { id: ticketId, version } = ticket
      const body = { level: Number(values['level']), reason: values['reason'] ?? '', ...filled(values, 'agentId') }
      await call('POST /tickets/{ticketId}/escalations', { at: { ticketId }, body, version, once })
      return escalate.done
    },
  }
}

export function converting({ ticket, workbench, words: { convert } }: Given): Deed | undefined {
  if (ticket.channel !== 'chat' || !workbench.chatToTicket || ticket.closed) return undefined
  return {
    title: convert.title,
    lead: convert.lead,
    go: convert.go,
    fields: [
      { name: 'estimate', label: convert.hours, kind: 'line' },
      { name: 'note', label: convert.text, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { id: ticketId, version } = ticket
      const body = { estimate: estimateOf(values), ...filled(values, 'note') }
      const { id } = await call('POST /tickets/{ticketId}/conversions', { at: { ticketId }, body, version, once })
      return convert.done(id)
    },
  }
}

/** `2,5` hours are PT150M; whatever is no number the server says so. */
function estimateOf({ estimate = '' }: Values): string {
  const hours = Number(estimate.trim().replace(',', '.'))
  return Number.isNaN(hours) || estimate.trim() === '' ? estimate : `PT${Math.round(hours * 60)}M`
}
