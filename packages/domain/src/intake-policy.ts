/**
 * What a desk wants to hear before it starts to work: subjects, forms, identity, statements, and the stages of a chat.
 *
 * Everything here is optional in a policy: what is absent is not asked.
 * @module
 */
import type { Channel } from './policy.ts'

/** Countries whose tax ids are checked. */
export const TAX_COUNTRIES = ['MX', 'GT', 'VE', 'CO'] as const
export type TaxCountry = (typeof TAX_COUNTRIES)[number]

/** One field of a topic's form; its label is the desk's text of the same name. */
export type Field = { required: boolean } & (
  | { kind: 'text' | 'date' | 'mail' }
  /** `least` is the smallest number that makes sense. */
  | { kind: 'number'; least?: number }
  | { kind: 'phone'; country: TaxCountry }
  | { kind: 'tax-id'; country: TaxCountry }
  | { kind: 'choice'; options: readonly string[] }
)

/** `MODULE, case` as in "BANCOS, factura mal cargada" (S2-31). */
export type SubjectRule = {
  /** The catalogue, in capitals as people write them. */
  modules: readonly string[]
  /** Subjects that name no case, such as "urgente" (S2-32); compared without accents and capitals. */
  banned: readonly string[]
}

/** What a chat asks of a person before anything else (S0-09, S0-10). */
export const IDENTITY_FIELDS = ['name', 'mobile', 'mail', 'organisation'] as const
export type IdentityField = (typeof IDENTITY_FIELDS)[number]

/** What is asked, each of it required, with the mobile of that country. */
export type IdentityRule = { fields: readonly IdentityField[]; country: TaxCountry }

export type IntakeRules = {
  subject?: SubjectRule
  /** Fewest different words of a description; it may be left out of a chat where there is no such rule (S1-07). */
  descriptionWords?: number
  identity?: Partial<Record<Channel, IdentityRule>>
  /** Names of the desk's statements that a customer makes when he opens a ticket (S0-43, S2-21). */
  statements?: readonly string[]
  /** A ticket that repeats an open one of the organisation is refused and sent there (S2-38). */
  refusesDuplicates?: boolean
  /** How long a solution usually takes, as the desk publishes it (S2-18). */
  usualSolution?: { fromHours: number; toHours: number }
}

/** The stages of a chat, in order, none skipped (S0-07). */
export const STAGES = ['welcome', 'data', 'report', 'solution', 'farewell'] as const
export type Stage = (typeof STAGES)[number]

/** What leads from one stage to the next. */
export const STAGE_ACTS = ['opened', 'identified', 'reported', 'solution-offered', 'closed'] as const
export type StageAct = (typeof STAGE_ACTS)[number]

export type StageRule = { stage: Stage; on: StageAct }
