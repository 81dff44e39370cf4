/**
 * The dated rules of the `club` desk. Rows S2-.. are those of the requirements.
 * @module
 */
import type { LadderStep, Policy, Promises, Topic } from '@plazo/domain/policy'
import { inAttendance, step } from './spans.ts'
import { venezuela } from './venezuela.ts'

/** Attended within 24 h of attendance, since the clock runs in office hours (S2-27, S2-45); solved in six days. */
const USUAL: Promises = {
  firstResponse: inAttendance('PT24H', { warnings: ['PT4H', 'PT1H'], escalations: ['PT4H'] }),
  nextResponse: inAttendance('PT24H', { warnings: ['PT4H'] }),
  resolution: inAttendance('PT48H', { warnings: ['PT8H'], escalations: ['PT8H'] }),
}

/** Priority cases skip that wait. S2-52. */
const FAST: Promises = {
  firstResponse: inAttendance('PT1H', { warnings: ['PT30M'], escalations: ['PT1H'] }),
  nextResponse: inAttendance('PT2H', { warnings: ['PT30M'] }),
  resolution: inAttendance('PT8H', { warnings: ['PT2H'], escalations: ['PT2H'] }),
}

const CHANNELS = ['portal', 'api', 'mail'] as const
const CASE: Topic = { team: 'analysts', channels: CHANNELS, planFree: false }

/** The screen with its data and its error, and of a report its settings too: S2-19, S2-20. */
const SCREEN = { screen: { required: true, image: true } } as const

const TOPICS: Policy['topics'] = {
  incident: {
    ...CASE,
    // S2-35
    fields: { member: { kind: 'text', required: false }, happenedOn: { kind: 'date', required: true } },
    evidence: SCREEN,
  },
  // The full path of the menu, for processes and reports: S2-36.
  process: { ...CASE, menuPath: true, fields: { happenedOn: { kind: 'date', required: true } } },
  report: { ...CASE, menuPath: true, evidence: { ...SCREEN, settings: { required: true, image: true } } },
  'member-account': {
    ...CASE,
    fields: {
      member: { kind: 'text', required: true },
      voucher: { kind: 'text', required: true },
      happenedOn: { kind: 'date', required: true },
    },
  },
  doubt: CASE,
  // Who is not trained asks for a course: S2-44.
  course: { team: 'training', channels: CHANNELS, planFree: true, forUntrained: true },
  subscription: { team: 'office', channels: CHANNELS, planFree: true, forUntrained: true },
}

/** Over two business days without the client the system closes: eight hours of attendance are one. S2-48. */
const SILENCE: readonly LadderStep[] = [step('notice', 'PT8H', 'attendance'), step('close', 'PT8H', 'attendance')]

export const clubPolicy: Policy = {
  version: '2026-01-01',
  calendar: venezuela,
  priorities: ['medium', 'high'],
  topics: TOPICS,
  plans: {
    advisory: {
      // By the size of the club, and none in total: S2-24, S2-25.
      openTickets: { small: 1, medium: 2, large: 4 },
      promises: { medium: USUAL, high: FAST },
    },
  },
  withoutPlan: USUAL,
  pausedBy: {
    firstResponse: [],
    nextResponse: [],
    resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
  },
  ladders: { portal: SILENCE, api: SILENCE, mail: SILENCE },
  readingCancelsLadder: false,
  entitlement: {
    products: { suite: { versions: ['11', '12'] } },
    // S2-02
    licenceRequired: true,
    // S2-03
    graceDays: 5,
    // S2-43
    trainingScore: 70,
    terms: { lengths: ['monthly', 'yearly'], cancelDaysBefore: 5 },
  },
  intake: {
    subject: {
      modules: [
        'SOCIOS',
        'FACTURACION',
        'COBRANZA',
        'CAJA',
        'BANCOS',
        'CONTABILIDAD',
        'NOMINA',
        'INVENTARIO',
        'CARNETS',
        'RESERVAS',
        'ACCESOS',
        'REPORTES',
      ],
      // S2-32
      banned: [
        'urgente',
        'muy urgente',
        'ayuda',
        'auxilio',
        'error',
        'problema',
        'consulta',
        'duda',
        'no funciona',
        'caso',
        'help',
        'urgent',
      ],
    },
    descriptionWords: 8,
    // S2-21
    statements: ['will-follow'],
    // S2-38
    refusesDuplicates: true,
    // S2-18
    usualSolution: { fromHours: 24, toHours: 48 },
  },
  work: {
    // S2-52 to S2-58
    priority: {
      by: 'reason',
      usual: 'medium',
      reasons: {
        'platform-down': { priority: 'high' },
        'billing-stopped': { priority: 'high' },
        'special-process': { priority: 'high', announced: true },
        'deadline-work': { priority: 'high', dueDate: { adviseBelowDays: 3 } },
      },
    },
    // S2-47, S2-52
    officePhone: { atOnce: ['high'], onceBroken: true },
    // S2-09
    escalation: [{ team: 'seniors' }, { team: 'development' }],
    // S2-28
    offHours: { currency: 'USD' },
    satisfaction: { withinDays: 15 },
    followUps: { freeWithinDays: 30 },
  },
}
