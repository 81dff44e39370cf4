/**
 * What `npm run desk -- staff` is asked for, checked against the desk: every mistake at once, each with its remedy.
 * @module
 */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { STAFF_ROLES } from '@plazo/application/directory'
import { isMailAddress } from '@plazo/application/mail-address'
import type { NewStaff } from '@plazo/application/staff'
import { LOCALES, type Desk } from '@plazo/domain/desk'
import * as z from 'zod'
import { Plight } from './plight.ts'

export const USAGE = `Say what, one of
  npm run desk -- staff list
  npm run desk -- staff add --id marta --name 'Marta Solís' --mail marta@example.com --role admin --teams support,billing [--locale en]
  npm run desk -- staff change --id marta [--mail marta.solis@example.com] [--role lead] [--teams support]
  npm run desk -- staff change --id marta --left`

export type StaffWish =
  | { kind: 'list' }
  | { kind: 'add'; person: NewStaff }
  | { kind: 'change'; id: string; left: boolean; changes: Partial<Pick<NewStaff, 'mail' | 'role' | 'teams'>> }

const OPTIONS = {
  id: { type: 'string' },
  name: { type: 'string' },
  mail: { type: 'string' },
  role: { type: 'string' },
  teams: { type: 'string' },
  locale: { type: 'string' },
  left: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

/** @param words After `staff`. @throws Plight with every mistake. */
export function staffWish(desk: Desk, words: readonly string[]): StaffWish {
  const { values, positionals } = parsed(words)
  const fields = fieldsOf(desk)
  switch (positionals.join(' ')) {
    case 'list':
      checked(z.strictObject({}), values)
      return { kind: 'list' }
    case 'add':
      return { kind: 'add', person: checked(z.strictObject(fields), values) }
    case 'change': {
      const { id, left = false, ...changes } = checked(changeOf(fields), values)
      return { kind: 'change', id, left, changes }
    }
    default:
      throw new Plight(USAGE)
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch {
    throw new Plight(USAGE)
  }
}

function fieldsOf(desk: Desk) {
  const known = Object.keys(desk.teams)
  return {
    id: z
      .string({ error: 'is missing: a short name that never changes and that nobody else has, such as marta' })
      .regex(/^[a-z\d][a-z\d-]{0,63}$/, { error: 'is to be of a-z, 0-9 and -, 64 at most, such as marta-solis' }),
    name: z
      .string({ error: 'is missing: as colleagues and customers are to read it' })
      .trim()
      .min(1, { error: 'is empty' }),
    mail: z
      .string({ error: 'is missing: the address to sign in with' })
      .refine(isMailAddress, { error: 'is no mail address: write one alone, such as marta@example.com' }),
    role: z.enum(STAFF_ROLES, { error: `is to be one of ${STAFF_ROLES.join(', ')}` }),
    teams: z
      .string({ error: `is missing: one or more of ${known.join(', ')}, with commas` })
      .transform((text) => text.split(',').map((team) => team.trim()))
      .pipe(z.array(z.enum(known, { error: `is to be one or more of ${known.join(', ')}, with commas` }))),
    locale: z.enum(LOCALES, { error: `is to be one of ${LOCALES.join(', ')}` }).default('es'),
  }
}

function changeOf({ id, mail, role, teams }: ReturnType<typeof fieldsOf>) {
  return z
    .strictObject({
      id,
      mail: mail.exactOptional(),
      role: role.exactOptional(),
      teams: teams.exactOptional(),
      left: z.literal(true).exactOptional(),
    })
    .refine((wanted) => Object.keys(wanted).length > 1, {
      error: 'Nothing is to change: say --mail, --role, --teams or --left',
    })
}

function checked<Schema extends z.ZodType>(schema: Schema, values: object): z.output<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw new Plight([...new Set(result.error.issues.flatMap(linesOf))].join('\n'))
}

function linesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `--${key} is nothing for this command`)
  const [option] = issue.path
  return [option === undefined ? issue.message : `--${String(option)} ${issue.message}`]
}
