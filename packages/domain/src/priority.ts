/**
 * How a new ticket comes by its priority: the customer chooses it and confirms what it means, or a reason of the desk's
 * closed list holds.
 * @module
 */
import type { Desk } from './desk.ts'
import { epoch, type Instant } from './instant.ts'
import type { AnnouncedWindow } from './organisation.ts'
import type { Channel, Policy, Priority, Topic } from './policy.ts'
import type { NamedReason } from './priority-refusals.ts'
import { Refusal } from './refusal.ts'
import { dayShown, daysBetween, zonedAt } from './temporal.ts'
import type { Actor, Ticket } from './ticket.ts'
import type { PriorityReason, PriorityRule } from './work-policy.ts'

/** Why a ticket was given its priority when it was opened. */
export type PriorityGrounds =
  /** What the level means in the words that the customer confirmed, those of the ticket's policy version (S4-26). */
  | { by: 'confirmation'; meaning: string }
  /** `dueDate` is a day, `2026-12-30`; `windowId` is the announced window that covered the opening. */
  | { by: 'reason'; reason: string; dueDate?: string; windowId?: string }

export type PriorityWish = {
  plan?: string | undefined
  priority?: Priority | undefined
  confirmedMeaning?: string | undefined
  reason?: { reason: string; dueDate?: string | undefined } | undefined
}

export type Granted = { priority: Priority; grounds?: PriorityGrounds }

type Setting = { desk: Desk; policy: Policy; now: Instant }
type Asker = { role: Actor['role']; windows?: readonly AnnouncedWindow[] | undefined }
type Wished = { channel: Channel; priority: Priority }
type ReasonRule = Extract<PriorityRule, { by: 'reason' }>

/**
 * The priority of a new ticket, and on what grounds.
 *
 * @throws Refusal `priority/required`, `priority/not-allowed`, `priority/unconfirmed`, `priority/by-choice`,
 * `priority/no-reason`, `priority/not-announced`, `priority/due-date-required` or `priority/due-date-past`.
 */
export function grantPriority(setting: Setting, wish: PriorityWish, asker: Asker): Granted {
  const rule = setting.policy.work?.priority
  if (rule?.by === 'reason') return byReason(setting, rule, { wish, asker })
  return byChoice(setting, rule?.confirmed ?? [], { wish, asker })
}

/** @throws Refusal `priority/not-allowed` for a level that the plan does not promise. */
export function requirePriority(policy: Policy, { plan, priority }: { plan?: string | undefined; priority: Priority }) {
  const allowed = allowedPriorities(policy, plan)
  if (!allowed.includes(priority)) throw new Refusal({ code: 'priority/not-allowed', facts: { priority, allowed } })
}

/** The levels among which such a ticket's is chosen; none where a reason gives it. */
export function choosable(
  policy: Policy,
  topic: Topic,
  { plan, channel }: { plan?: string | undefined; channel: Channel },
): readonly Priority[] {
  if (policy.work?.priority?.by === 'reason') return []
  return allowedPriorities(policy, plan).filter((priority) => !isBarredChat(policy, topic, { channel, priority }))
}

/**
 * Where the live chat is for some priorities, work under a plan is opened by chat for those alone (S4-29, S4-30).
 *
 * @throws Refusal `priority/channel`
 */
export function requireChat(policy: Policy, topic: Topic, wish: Wished) {
  if (!isBarredChat(policy, topic, wish)) return
  const channels = topic.channels.filter((each) => each !== 'chat')
  const chatted = policy.work?.liveChat ?? []
  throw new Refusal({ code: 'priority/channel', facts: { priority: wish.priority, chatted, channels } })
}

/** How many days were left when the work was filed, where that was fewer than the desk asks for (S2-57). */
export function filedLate(
  { calendar, work }: Policy,
  { openedAt, priorityGrounds: grounds }: Pick<Ticket, 'openedAt' | 'priorityGrounds'>,
): { daysLeft: number; atLeastDays: number; dueDate: string } | undefined {
  if (grounds?.by !== 'reason' || grounds.dueDate === undefined || work?.priority?.by !== 'reason') return undefined
  const { dueDate, reason } = grounds
  const atLeastDays = work.priority.reasons[reason]?.dueDate?.adviseBelowDays ?? 0
  const daysLeft = daysBetween(dayAt(openedAt, calendar.timeZone), dueDate)
  return daysLeft < atLeastDays ? { daysLeft, atLeastDays, dueDate } : undefined
}

function byChoice(
  { desk, policy }: Setting,
  confirmed: readonly Priority[],
  { wish, asker }: { wish: PriorityWish; asker: Asker },
): Granted {
  const allowed = allowedPriorities(policy, wish.plan)
  if (wish.reason) throw new Refusal({ code: 'priority/by-choice', facts: { allowed } })
  const [only, ...others] = allowed
  const priority = wish.priority ?? (others.length === 0 ? only : undefined)
  if (priority === undefined) throw new Refusal({ code: 'priority/required', facts: { allowed } })
  requirePriority(policy, { plan: wish.plan, priority })
  // Staff who open for a customer say how it is; only he can confirm what it means to him.
  if (asker.role !== 'customer' || !confirmed.includes(priority)) return { priority }
  const { meaning } = desk.priorities[priority]
  const said = Object.values(meaning).find((words) => words === wish.confirmedMeaning)
  if (said === undefined) throw new Refusal({ code: 'priority/unconfirmed', facts: { priority, meaning } })
  return { priority, grounds: { by: 'confirmation', meaning: said } }
}

function byReason(setting: Setting, rule: ReasonRule, { wish, asker }: { wish: PriorityWish; asker: Asker }): Granted {
  const { desk, policy, now } = setting
  const { priority: wanted, plan, reason: given } = wish
  if (!given && (wanted === undefined || wanted === rule.usual)) return { priority: rule.usual }
  const known = given && Object.hasOwn(rule.reasons, given.reason) ? rule.reasons[given.reason] : undefined
  if (!given || !known) {
    const reasons = Object.keys(rule.reasons).map((id) => namedReason(desk, id))
    throw new Refusal({ code: 'priority/no-reason', facts: { reasons } })
  }
  const { priority } = known
  if (wanted !== undefined && wanted !== priority) {
    throw new Refusal({ code: 'priority/not-allowed', facts: { priority: wanted, allowed: [priority] } })
  }
  requirePriority(policy, { plan, priority })
  const { reason, dueDate } = given
  const window = announced({ desk, now, reason, known }, asker.windows ?? [])
  requireDueDate(setting, known, given)
  return {
    priority,
    grounds: {
      by: 'reason',
      reason,
      ...(dueDate !== undefined && { dueDate }),
      ...(window && { windowId: window.id }),
    },
  }
}

/** The window that covers now, for a reason that holds only inside one (S2-55). */
function announced(
  { desk, now, reason, known }: { desk: Desk; now: Instant; reason: string; known: PriorityReason },
  windows: readonly AnnouncedWindow[],
): AnnouncedWindow | undefined {
  if (!known.announced) return undefined
  const own = windows.filter((window) => window.reason === reason)
  const covering = own.find(({ from, until }) => from <= now && now < until)
  if (covering) return covering
  const ahead = own.filter(({ from }) => from > now).map(({ from, until }) => ({ from, until }))
  throw new Refusal({ code: 'priority/not-announced', facts: { reason: namedReason(desk, reason), windows: ahead } })
}

function requireDueDate(
  { desk, policy, now }: Setting,
  known: PriorityReason,
  { reason, dueDate }: NonNullable<PriorityWish['reason']>,
): void {
  const today = dayAt(now, policy.calendar.timeZone)
  if (known.dueDate && dueDate === undefined) {
    throw new Refusal({ code: 'priority/due-date-required', facts: { reason: namedReason(desk, reason) } })
  }
  if (dueDate !== undefined && dueDate < today) {
    throw new Refusal({ code: 'priority/due-date-past', facts: { dueDate, today } })
  }
}

function isBarredChat({ work }: Policy, { planFree }: Topic, { channel, priority }: Wished): boolean {
  return channel === 'chat' && !planFree && work?.liveChat?.includes(priority) === false
}

function allowedPriorities(policy: Policy, plan: string | undefined): readonly Priority[] {
  const promised = plan === undefined ? policy.priorities : Object.keys(policy.plans[plan]?.promises ?? {})
  return policy.priorities.filter((each) => promised.includes(each))
}

function namedReason({ priorityReasons }: Desk, id: string): NamedReason {
  return { id, name: priorityReasons?.[id] ?? { es: id, en: id } }
}

function dayAt(at: Instant, timeZone: string): string {
  return dayShown(zonedAt(epoch(at), timeZone))
}
