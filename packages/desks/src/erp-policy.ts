/**
 * The dated rules of the `erp` desk. Rows S4-.. are those of the requirements.
 * @module
 */
import type { EntitlementRules, LadderStep, Plan, Policy, Priority, Promises, Topic } from '@plazo/domain/policy'
import { guatemala } from './guatemala.ts'
import { inAttendance, step } from './spans.ts'

type Hours = Record<'basic' | 'advanced' | 'corporate', Record<Priority, number>>

/** Hours of attendance in less than which a customer is answered, first and every later time. S4-23, S4-24, S4-25. */
const RESPONSE_HOURS: Hours = {
  basic: { low: 8, medium: 8, high: 2 },
  advanced: { low: 4, medium: 4, high: 1 },
  corporate: { low: 2, medium: 2, high: 1 },
}

/** Hours of attendance in less than which a resolution is offered; a day of the desk has eight. */
const RESOLUTION_HOURS: Hours = {
  basic: { low: 40, medium: 24, high: 16 },
  advanced: { low: 32, medium: 16, high: 8 },
  corporate: { low: 24, medium: 8, high: 4 },
}

/** What the office promises whoever asks, with any plan or none. S4-33, S4-35. */
const OFFICE: Promises = {
  firstResponse: inAttendance('PT8H', { warnings: ['PT30M'], escalations: ['PT4H'] }),
  nextResponse: inAttendance('PT8H', { warnings: ['PT30M'] }),
  resolution: inAttendance('PT24H', { warnings: ['PT2H'], escalations: ['PT8H'] }),
}

const SUPPORT: Topic = { team: 'support', channels: ['portal', 'api', 'chat', 'mail'], planFree: false }
/** Booked and prepared, so never in a chat. */
const LESSON: Topic = { team: 'support', channels: ['portal', 'api', 'mail'], planFree: false }

const TOPICS: Policy['topics'] = {
  // The closed list of the basic plan: S4-11.
  checks: SUPPORT,
  sessions: SUPPORT,
  errors: SUPPORT,
  fields: SUPPORT,
  'print-formats': SUPPORT,
  operations: SUPPORT,
  usage: SUPPORT,
  // What the advanced plan adds: S4-12.
  'e-invoicing': SUPPORT,
  training: LESSON,
  // Help with payments, statements and the subscription is for all: S4-33.
  billing: { team: 'billing', channels: ['portal', 'api', 'chat', 'mail'], planFree: true, promises: OFFICE },
  // A new terminal is a sale: S4-35.
  'new-terminal': { team: 'sales', channels: ['portal', 'api', 'mail'], planFree: true, promises: OFFICE },
}

/** What the basic plan covers beside what is for all: S4-11. */
const BASIC = ['checks', 'sessions', 'errors', 'fields', 'print-formats', 'operations', 'usage']

/** Tickets in each month of the calendar, whatever the term: S4-17. */
const MONTHLY_TICKETS = { basic: 10, advanced: 20, corporate: 40 } as const

const ENTITLEMENT: EntitlementRules = {
  // The desktop and the web bring the smallest plan along: S4-09, S4-34.
  products: {
    desktop: { versions: ['2025', '2026'], licencePlan: 'basic' },
    web: { licencePlan: 'basic' },
    'sales-app': {},
    'stock-app': {},
    'payroll-app': {},
    'custom-work': {},
    'own-services': {},
  },
  // Paid by card or by hand each month: S4-32.
  graceDays: 3,
  // S4-14, S4-16
  terms: { lengths: ['monthly', 'yearly'], cancelDaysBefore: 5 },
  // S4-18, S4-19
  packs: { 'extra-month': { tickets: 10, days: 30 } },
  refunds: ['duplicate', 'handed-over', 'not-entitled', 'spam'],
}

/** In writing; who does not follow up loses priority before he loses the ticket: S4-28. */
const WRITTEN: readonly LadderStep[] = [
  step('ping', 'PT8H', 'attendance'),
  step('lower-priority', 'PT8H', 'attendance'),
  step('notice', 'PT4H', 'attendance'),
  step('close', 'PT12H', 'attendance'),
]

/** Attendance and not clock time, so that a chat left at six in the evening is taken up in the morning. */
const CHAT: readonly LadderStep[] = [
  step('ping', 'PT5M', 'attendance'),
  step('notice', 'PT20M', 'attendance'),
  step('close', 'PT5M', 'attendance'),
]

const FIRST: Policy = {
  version: '2026-01-01',
  calendar: guatemala,
  priorities: ['low', 'medium', 'high'],
  topics: TOPICS,
  plans: plans(RESOLUTION_HOURS),
  withoutPlan: OFFICE,
  pausedBy: {
    // The desk owes an answer whomever else the ticket waits for.
    firstResponse: [],
    nextResponse: [],
    resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
  },
  ladders: { portal: WRITTEN, api: WRITTEN, chat: CHAT, mail: WRITTEN },
  readingCancelsLadder: true,
  entitlement: ENTITLEMENT,
  work: {
    // S4-22, S4-26
    priority: { by: 'choice', confirmed: ['low', 'medium', 'high'] },
    // Constant contact with the responsible person, or the level drops: S4-27, S4-28.
    checkIns: {
      medium: { every: { length: 'PT8H', unit: 'attendance' }, patience: { length: 'PT4H', unit: 'attendance' } },
      high: { every: { length: 'PT2H', unit: 'attendance' }, patience: { length: 'PT1H', unit: 'attendance' } },
    },
    // S4-29, S4-30
    liveChat: ['high'],
    // S4-31
    assignment: 'by-plan',
    satisfaction: { withinDays: 7 },
  },
}

/** The rules change on 1 July: sooner resolutions for corporate customers, and more patience in chats. S4-07. */
const FROM_JULY: Policy = {
  ...FIRST,
  version: '2027-07-01',
  plans: plans({ ...RESOLUTION_HOURS, corporate: { low: 16, medium: 8, high: 4 } }),
  ladders: { ...FIRST.ladders, chat: [step('ping', 'PT10M', 'attendance'), ...CHAT.slice(1)] },
}

export const erpVersions = [FIRST, FROM_JULY] as const

function plans(resolution: Hours): Policy['plans'] {
  const plan = (name: keyof Hours): Plan => ({
    ...(name === 'basic' && { covers: BASIC }),
    monthlyTickets: MONTHLY_TICKETS[name],
    // An active plan lets staff be assigned in time: S4-31.
    assigns: true,
    promises: {
      low: promises(RESPONSE_HOURS[name].low, resolution[name].low),
      medium: promises(RESPONSE_HOURS[name].medium, resolution[name].medium),
      high: promises(RESPONSE_HOURS[name].high, resolution[name].high),
    },
  })
  return { basic: plan('basic'), advanced: plan('advanced'), corporate: plan('corporate') }
}

function promises(responseHours: number, resolutionHours: number): Promises {
  return {
    firstResponse: inAttendance(`PT${responseHours}H`, { warnings: ['PT30M'], escalations: ['PT1H', 'PT4H'] }),
    nextResponse: inAttendance(`PT${responseHours}H`, { warnings: ['PT30M'], escalations: ['PT1H'] }),
    resolution: inAttendance(`PT${resolutionHours}H`, { warnings: ['PT2H', 'PT30M'], escalations: ['PT4H'] }),
  }
}
