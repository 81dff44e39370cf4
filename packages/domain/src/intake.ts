/**
 * Intake: what a desk asks of a new ticket, the same on every channel.
 *
 * It finds what is wrong and says what to write instead; whether anything is opened is decided elsewhere.
 * @module
 */
import type { Desk } from './desk.ts'
import { evidenceFindings, type GivenFile } from './evidence.ts'
import { advises, refuses, type Finding } from './findings.ts'
import type { FieldValue } from './form-field.ts'
import { lintFields } from './form-fields.ts'
import { identityFindings, plainIdentity, type GivenIdentity } from './identity.ts'
import type { Completeness, OpeningForm } from './opening-form.ts'
import { isCallable } from './phone.ts'
import type { Channel, Policy, Topic } from './policy.ts'
import { tellsSeveral } from './several-requests.ts'
import { tellTheSame } from './similarity.ts'
import { lintSubject } from './subject.ts'
import { wordsOf } from './words.ts'

/** The rules in force, and the desk's words for what they name. */
export type IntakeDesk = { desk: Pick<Desk, 'fields' | 'statements' | 'evidence'>; policy: Policy }

type GivenCallback = { phone: string; name?: string | undefined; when?: string | undefined }

export type IntakeRequest = {
  /** Staff make no statements for a customer, and know who he is. */
  by: 'customer' | 'agent'
  channel: Channel
  topic: string
  subject: string
  /** Empty when a chat begins with its subject only. */
  description: string
  fields?: Readonly<Record<string, FieldValue>> | undefined
  menuPath?: string | undefined
  identity?: GivenIdentity | undefined
  callback?: GivenCallback | undefined
  statements?: readonly string[] | undefined
  notDuplicateOf?: readonly string[] | undefined
  files?: readonly GivenFile[] | undefined
}

/** An open ticket of the same organisation. */
export type OpenTicket = { id: string; subject: string }

export type Intake = {
  /** All of them, those that refuse first. */
  findings: readonly Finding[]
  /** As it is kept, with its module where the desk has a catalogue. */
  subject: string
  module?: string
  form: OpeningForm & { completeness: Completeness }
}

/** Between the levels of a menu path, however people write it. */
const LEVELS = /[>»→/\\]/u
const FEWEST_LEVELS = 2

/** The answer is the same for what intake itself would keep: asking again with that changes nothing. */
export function lintIntake(intakeDesk: IntakeDesk, request: IntakeRequest, open: readonly OpenTicket[] = []): Intake {
  const { desk, policy } = intakeDesk
  const topic = policy.topics[request.topic]
  const subject = subjectOf(policy, request.subject)
  const description = descriptionFindings(policy, request)
  const fields = lintFields(topic?.fields ?? {}, request.fields ?? {}, desk.fields)
  const menu = menuOf(topic?.menuPath === true, request.menuPath)
  const evidence = evidenceFindings(intakeDesk, request)
  const findings = [
    ...subject.findings,
    ...description,
    ...fields.findings,
    ...menu.findings,
    ...evidence,
    ...identityFindings(policy, request),
    ...callbackFindings(request.callback),
    ...statementFindings(intakeDesk, request),
    ...repeatFindings(policy, { ...request, ...subject }, open),
  ]
  const missing = [
    ...(subject.findings.length > 0 ? ['subject'] : []),
    ...(isRefused(description) ? ['description'] : []),
    ...fields.missing,
    ...(menu.findings.length > 0 ? ['menuPath'] : []),
    ...(isRefused(evidence) ? ['files'] : []),
  ]
  const asked = askedBy(topic)
  return {
    findings: findings.toSorted((a, b) => Number(a.severity === 'advises') - Number(b.severity === 'advises')),
    subject: subject.subject,
    ...(subject.module !== undefined && { module: subject.module }),
    form: {
      ...(Object.keys(fields.values).length > 0 && { fields: fields.values }),
      ...(menu.path !== undefined && { menuPath: menu.path }),
      ...kept(policy, request),
      completeness: { score: Math.round((100 * (asked - missing.length)) / asked), missing },
    },
  }
}

/** How many parts it wants told: a subject and a description in any case. */
function askedBy({ fields = {}, menuPath, evidence = {} }: Partial<Topic> = {}): number {
  const wantsFiles = Object.values(evidence).some(({ required }) => required)
  return 2 + Object.keys(fields).length + Number(menuPath === true) + Number(wantsFiles)
}

function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'refuses')
}

/** What is kept as it was given, as far as it was. */
function kept(policy: Policy, request: IntakeRequest): Partial<OpeningForm> {
  const { callback, statements = [], notDuplicateOf = [] } = request
  const identity = plainIdentity(policy, request)
  return {
    ...(identity && { identity }),
    ...(callback && { callback: plainCallback(callback) }),
    ...(statements.length > 0 && { statements }),
    ...(notDuplicateOf.length > 0 && { notDuplicateOf }),
  }
}

function plainCallback({ phone, name, when }: GivenCallback): NonNullable<OpeningForm['callback']> {
  return { phone, ...(name !== undefined && { name }), ...(when !== undefined && { when }) }
}

type LintedSubject = { subject: string; module?: string; findings: readonly Finding[] }

function subjectOf({ intake }: Policy, subject: string): LintedSubject {
  const rule = intake?.subject
  if (!rule) return { subject, findings: [] }
  const verdict = lintSubject(rule, subject)
  if (!('fault' in verdict)) return { ...verdict, findings: [] }
  const { fault, ...facts } = verdict
  return { subject, findings: [refuses(fault, '/subject', { modules: rule.modules, ...facts })] }
}

function descriptionFindings({ intake }: Policy, request: IntakeRequest): readonly Finding[] {
  const minimum = intake?.descriptionWords
  // Different words: saying one of them ten times tells no more.
  const words = new Set(wordsOf(request.description)).size
  const several = tellsSeveral(request.description) ? [advises('description/several', '/description', {})] : []
  if (words === 0 && (minimum !== undefined || request.channel !== 'chat')) {
    return [refuses('description/missing', '/description', {})]
  }
  if (minimum === undefined || words >= minimum) return several
  return [refuses('description/too-little', '/description', { words, minimum }), ...several]
}

function menuOf(isAsked: boolean, given = ''): { path?: string; findings: readonly Finding[] } {
  const levels = given
    .split(LEVELS)
    .map((level) => level.trim())
    .filter((level) => level !== '')
  const path = levels.length > 0 && { path: levels.join(' > ') }
  if (!isAsked || levels.length >= FEWEST_LEVELS) return { ...path, findings: [] }
  return { ...path, findings: [refuses(path ? 'menu-path/short' : 'menu-path/missing', '/menuPath', {})] }
}

function callbackFindings(callback: GivenCallback | undefined): readonly Finding[] {
  return callback && !isCallable(callback.phone) ? [refuses('callback/no-phone', '/callback/phone', {})] : []
}

function statementFindings({ desk, policy }: IntakeDesk, request: IntakeRequest): readonly Finding[] {
  const known = policy.intake?.statements ?? []
  const made = request.statements ?? []
  const unmade = request.by === 'customer' ? known.filter((name) => !made.includes(name)) : []
  return [
    ...unmade.map((name) => {
      const words = desk.statements?.[name] ?? { es: name, en: name }
      return refuses('statement/missing', '/statements', { suggestion: name, words })
    }),
    ...made.flatMap((name, index) =>
      known.includes(name) ? [] : [refuses('statement/unknown', `/statements/${index}`, { name, known })],
    ),
  ]
}

/** Of a module's tickets only those of the same module can tell the same. */
function repeatFindings(
  { intake }: Policy,
  { subject, module, notDuplicateOf = [] }: Pick<IntakeRequest, 'notDuplicateOf'> & LintedSubject,
  open: readonly OpenTicket[],
): readonly Finding[] {
  const rule = intake?.subject
  const repeated = open.filter((ticket) => {
    const other = rule && lintSubject(rule, ticket.subject)
    const otherModule = other && !('fault' in other) ? other.module : undefined
    return !notDuplicateOf.includes(ticket.id) && otherModule === module && tellTheSame(subject, ticket.subject)
  })
  const finds = intake?.refusesDuplicates === true ? refuses : advises
  return repeated.map(({ id, subject: told }) => finds('subject/repeats', '/subject', { ticketId: id, subject: told }))
}
