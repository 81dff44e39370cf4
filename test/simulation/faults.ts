/**
 * Everything that goes wrong, counted by kind. Which kinds a run meets, and how often, is drawn from its seed: a run
 * with few of them finds what a run with all of them hides.
 * @module
 */
import type { Chance } from './chance.ts'

export const FAULTS = [
  // Inside a function, at one of its calls.
  'read-throttled',
  'read-key-denied',
  'write-throttled',
  'transaction-conflict',
  'condition-lost',
  'timeout-before-commit',
  'timeout-after-commit',
  'killed-before-write',
  'killed-after-write',
  'stale-read',
  // Functions.
  'cold-start',
  'clock-skew',
  'old-code',
  'two-at-once',
  // Between caller and desk.
  'request-doubled',
  'answer-lost',
  'token-expired',
  'person-revoked',
  // Scheduler.
  'bell-early',
  'bell-late',
  'bell-twice',
  'bell-lost',
  'bell-for-nobody',
  'arm-throttled',
  'arm-timeout-after',
  // The table's stream.
  'record-doubled',
  'record-delayed',
  'records-reordered',
  'batch-in-part',
  'poison-record',
  // The bucket of uploads.
  'arrival-lost',
  'arrival-twice',
  'scan-late',
  'scan-lost',
  // Mail.
  'mail-throttled',
  'mail-down',
  'mail-refused',
  'mail-sent-unanswered',
  'sweep-skipped',
] as const
export type Fault = (typeof FAULTS)[number]

/** Those that a function meets at one of its own calls, and at which kind of call. */
const CALL_FAULTS = {
  read: ['read-throttled', 'read-key-denied'],
  write: [
    'write-throttled',
    'transaction-conflict',
    'timeout-before-commit',
    'timeout-after-commit',
    'killed-before-write',
    'killed-after-write',
  ],
  commit: ['condition-lost'],
  arm: ['arm-throttled', 'arm-timeout-after'],
  send: ['mail-throttled', 'mail-refused', 'mail-sent-unanswered'],
} as const satisfies Record<string, readonly Fault[]>
export type CallKind = keyof typeof CALL_FAULTS

export class Faults {
  readonly counts = new Map<Fault, number>(FAULTS.map((fault) => [fault, 0]))
  private readonly chance: Chance
  private readonly rates: ReadonlyMap<Fault, number>
  private stopped = false

  constructor(chance: Chance) {
    this.chance = chance
    const mood = chance.of([0.004, 0.008, 0.015, 0.035])
    this.rates = new Map(FAULTS.map((fault) => [fault, chance.hits(0.75) ? mood * (0.25 + chance.next()) : 0]))
  }

  /** Whether it goes wrong now; it is counted when it does. */
  strikes(fault: Fault, often = 1): boolean {
    if (this.stopped || !this.chance.hits((this.rates.get(fault) ?? 0) * often)) return false
    this.count(fault)
    return true
  }

  /** One of the kinds that a call can meet, to be counted when it is met. */
  atCall(kind: CallKind): Fault | undefined {
    if (this.stopped) return undefined
    return CALL_FAULTS[kind].find((fault) => this.chance.hits((this.rates.get(fault) ?? 0) * 0.5))
  }

  count(fault: Fault): void {
    this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1)
  }

  stop(): void {
    this.stopped = true
  }

  get areOver(): boolean {
    return this.stopped
  }
}
