/**
 * The dated rules of the `school` desk. Rows S0-.. are those of the requirements.
 * @module
 */
import type { LadderStep, Policy, Promises, Topic } from '@plazo/domain/policy'
import { mexico } from './mexico.ts'
import { byTheClock, inAttendance, step } from './spans.ts'

/** A chat is taken up at once or it is none; what is judged over two hours becomes a ticket (S0-38). */
const PROMISES: Promises = {
  firstResponse: inAttendance('PT15M', { warnings: ['PT5M'], escalations: ['PT15M'] }),
  nextResponse: inAttendance('PT15M', { warnings: ['PT5M'] }),
  resolution: inAttendance('PT8H', { warnings: ['PT1H'], escalations: ['PT4H'] }),
}

/** What the office promises whoever asks. */
const OFFICE: Promises = {
  firstResponse: inAttendance('PT4H', { warnings: ['PT30M'], escalations: ['PT4H'] }),
  resolution: inAttendance('PT22H', { warnings: ['PT2H'] }),
}

/** Done in one to three hours: the team hears of it after the first. S0-26, S0-27. */
const TOP_UP: Promises = {
  firstResponse: byTheClock('PT1H', { warnings: ['PT15M'], atAnyHour: true }),
  resolution: byTheClock('PT3H', { warnings: ['PT2H'], escalations: ['PT1H'], atAnyHour: true }),
}

const EVERYWHERE = ['chat', 'portal', 'api', 'mail'] as const
const ON_PAPER = ['portal', 'api', 'mail'] as const

const ADVICE: Topic = { team: 'advisers', channels: EVERYWHERE, planFree: false }
const FOR_ALL = { channels: ON_PAPER, planFree: true, promises: OFFICE } as const

const TOPICS: Policy['topics'] = {
  // The six topics of the chat: S0-24.
  usage: ADVICE,
  errors: ADVICE,
  access: ADVICE,
  invoicing: ADVICE,
  stamps: {
    team: 'stamps',
    channels: EVERYWHERE,
    planFree: false,
    promises: TOP_UP,
    // S0-25
    fields: {
      taxId: { kind: 'tax-id', country: 'MX', required: true },
      quantity: { kind: 'number', required: true, least: 1 },
    },
  },
  sms: {
    team: 'stamps',
    channels: EVERYWHERE,
    planFree: false,
    promises: TOP_UP,
    fields: { quantity: { kind: 'number', required: true, least: 1 } },
  },
  // Only when the registered director agrees: S0-33.
  'data-edit': {
    team: 'data',
    channels: ON_PAPER,
    planFree: false,
    approval: true,
    fields: { record: { kind: 'text', required: true } },
  },
  // Once for each school with a valid policy: S0-30.
  advice: { team: 'advisers', channels: ON_PAPER, planFree: false, once: true },
  course: { ...FOR_ALL, team: 'advisers', forUntrained: true },
  // The item goes to the department and to the school's executive: S0-28.
  quotation: {
    ...FOR_ALL,
    team: 'sales',
    forUntrained: true,
    toExecutive: true,
    fields: { item: { kind: 'text', required: true } },
  },
  // Taken here too, though the office would rather have it by mail: S0-29.
  payments: {
    ...FOR_ALL,
    team: 'billing',
    forUntrained: true,
    evidence: { proof: { required: false, image: false } },
  },
  // Follow-ups and whatever is not technical: S0-35, with the phone of S0-36.
  other: {
    ...FOR_ALL,
    team: 'advisers',
    forUntrained: true,
    fields: { phone: { kind: 'phone', country: 'MX', required: true } },
  },
}

/** Five minutes after a question or a solution, twenty more for following it, a last notice, the end. S0-16 to S0-19. */
const CHAT: readonly LadderStep[] = [
  step('ping', 'PT5M', 'clock'),
  step('notice', 'PT20M', 'clock'),
  step('close', 'PT5M', 'clock'),
]

const WRITTEN: readonly LadderStep[] = [
  step('ping', 'PT11H', 'attendance'),
  step('notice', 'PT11H', 'attendance'),
  step('close', 'PT11H', 'attendance'),
]

export const schoolPolicy: Policy = {
  version: '2026-01-01',
  calendar: mexico,
  priorities: ['medium'],
  topics: TOPICS,
  plans: { support: { promises: { medium: PROMISES } } },
  withoutPlan: PROMISES,
  pausedBy: {
    firstResponse: ['approver'],
    nextResponse: ['approver'],
    resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
  },
  ladders: { chat: CHAT, portal: WRITTEN, api: WRITTEN, mail: WRITTEN },
  readingCancelsLadder: false,
  entitlement: {
    // S0-03, S0-04, S0-05
    products: { classroom: { subscriptionEntitles: true }, fees: { subscriptionEntitles: true }, records: {} },
    licenceRequired: true,
    // S0-02
    trainingScore: 70,
  },
  intake: {
    descriptionWords: 6,
    // S0-09, S0-10
    identity: { chat: { fields: ['name', 'mobile', 'mail', 'organisation'], country: 'MX' } },
    // S0-43
    statements: ['time-set-aside'],
  },
  // S0-07
  stages: {
    chat: [
      { stage: 'welcome', on: 'opened' },
      { stage: 'data', on: 'identified' },
      { stage: 'report', on: 'reported' },
      { stage: 'solution', on: 'solution-offered' },
      { stage: 'farewell', on: 'closed' },
    ],
  },
  // S0-08, S0-14
  greets: ['chat'],
  work: {
    assignment: 'least-loaded',
    // S0-31
    dataRequests: { allowed: ['name', 'mobile', 'mail', 'organisation'] },
    // S0-38
    chatToTicket: { over: 'PT2H' },
    // S0-22, S0-23
    satisfaction: { withinDays: 7 },
    followUps: { freeWithinDays: 30 },
  },
}
