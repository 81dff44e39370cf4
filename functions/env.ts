/**
 * The environment of every function family, read here and nowhere else, once when the function starts.
 * @module
 */
import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const mailbox = z.email()

const table = { TABLE_NAME: text }
const stage = { STAGE: text }
/** `DESK` is a desk's id. */
const desk = { DESK: text }

const ticketsSchema = z.object({
  ...table,
  ...desk,
  ...stage,
  /** Signs the cursors of lists, so that nobody can make one up. */
  CURSOR_KEY: z.string().check(z.minLength(32)),
})

/** The endpoint is the emulator's, and set by it alone. */
const bucket = { FILE_BUCKET: text, AWS_ENDPOINT_URL: z.optional(z.url()) }

/** Signs the links of people who are not signed in, and what their browsers are known by. */
const linkKey = { LINK_KEY: z.string().check(z.minLength(32)) }

const filesSchema = z.object({
  ...table,
  ...desk,
  ...stage,
  ...bucket,
  ...linkKey,
  /** Makes the codes of uploads, so that nobody can guess one. */
  FILE_KEY: z.string().check(z.minLength(32)),
})

const scanSchema = z.object({
  ...table,
  ...desk,
  ...stage,
  ...bucket,
  SCANNER: z.enum(['guard-duty', 'signature']),
})

const deskSchema = z.object({ ...table, ...desk, ...stage })

const originSchema = z.object({
  ORIGIN_SECRETS: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((secrets: string) => secrets.split(',')),
      ),
      z.array(z.string().check(z.minLength(32))),
    ),
  ),
})

/** Challenges are signed with a key of their own. */
const challengeKey = { CHALLENGE_KEY: z.string().check(z.minLength(32)) }

const visitorsSchema = z.object({ ...table, ...desk, ...stage, ...linkKey, ...challengeKey })

const entrySchema = z.object({
  ...table,
  ...desk,
  ...stage,
  USER_POOL_ID: text,
  ...challengeKey,
})

const claimsSchema = z.object({
  /** `off` in the local stage alone. */
  SECOND_FACTOR: z.enum(['required', 'off']),
  /** What the pool calls the clients by which people sign in at the portal and at the console. */
  PORTAL_CLIENT: text,
  CONSOLE_CLIENT: text,
})

const alarmStreamSchema = z.object({
  ...stage,
  ALARM_GROUP: text,
  ALARM_ROLE_ARN: text,
  ALARM_TARGET_ARN: text,
  ALARM_DLQ_ARN: text,
})

const noticeStreamSchema = z.intersection(
  z.object({
    ...table,
    ...desk,
    ...stage,
    ...linkKey,
    USER_POOL_ID: text,
    MAIL_FROM: mailbox,
    PORTAL_URL: z.pipe(
      z.url({ protocol: /^https?$/ }),
      z.transform((url) => url.replace(/\/$/, '')),
    ),
  }),
  z.discriminatedUnion('MAIL_MODE', [
    z.object({ MAIL_MODE: z.enum(['off', 'live']) }),
    z.object({ MAIL_MODE: z.literal('sandbox'), MAIL_SANDBOX_TO: mailbox }),
  ]),
)

export type TicketsEnvironment = z.infer<typeof ticketsSchema>
export type FilesEnvironment = z.infer<typeof filesSchema>
export type ScanEnvironment = z.infer<typeof scanSchema>
export type DeskEnvironment = z.infer<typeof deskSchema>
export type VisitorsEnvironment = z.infer<typeof visitorsSchema>
export type EntryEnvironment = z.infer<typeof entrySchema>
export type ClaimsEnvironment = z.infer<typeof claimsSchema>
export type AlarmStreamEnvironment = z.infer<typeof alarmStreamSchema>
export type NoticeStreamEnvironment = z.infer<typeof noticeStreamSchema>

type Variables = Readonly<Record<string, string | undefined>>

/** Of the tickets' routes. @throws Error that names every variable that is missing or wrong. */
export function ticketsEnvironment(variables: Variables = process.env): TicketsEnvironment {
  return read(ticketsSchema, variables)
}

/** Of the files' routes. @throws Error as {@link ticketsEnvironment}. */
export function filesEnvironment(variables: Variables = process.env): FilesEnvironment {
  return read(filesSchema, variables)
}

/** Of what looks at uploads and tidies them. @throws Error as {@link ticketsEnvironment}. */
export function scanEnvironment(variables: Variables = process.env): ScanEnvironment {
  return read(scanSchema, variables)
}

/** Of the bell, the sweep and the API families that give no cursors. @throws Error as {@link ticketsEnvironment}. */
export function deskEnvironment(variables: Variables = process.env): DeskEnvironment {
  return read(deskSchema, variables)
}

/** Of the routes for people who are not signed in. @throws Error as {@link ticketsEnvironment}. */
export function visitorsEnvironment(variables: Variables = process.env): VisitorsEnvironment {
  return read(visitorsSchema, variables)
}

/** Of the routes of the way in. @throws Error as {@link ticketsEnvironment}. */
export function entryEnvironment(variables: Variables = process.env): EntryEnvironment {
  return read(entrySchema, variables)
}

/** Of what says who a token is of. @throws Error as {@link ticketsEnvironment}. */
export function claimsEnvironment(variables: Variables = process.env): ClaimsEnvironment {
  return read(claimsSchema, variables)
}

/** Of the consumer that arms alarms. @throws Error as {@link ticketsEnvironment}. */
export function alarmStreamEnvironment(variables: Variables = process.env): AlarmStreamEnvironment {
  return read(alarmStreamSchema, variables)
}

/** Of the consumer that sends notices. @throws Error as {@link ticketsEnvironment}. */
export function noticeStreamEnvironment(variables: Variables = process.env): NoticeStreamEnvironment {
  return read(noticeStreamSchema, variables)
}

/**
 * What the edge may send to be let in; none where there is no edge, as on one machine. Infra's tests hold that every
 * function behind the edge has them.
 *
 * @throws Error as {@link ticketsEnvironment}.
 */
export function originSecrets(variables: Variables = process.env): readonly string[] {
  const { ORIGIN_SECRETS: secrets } = read(originSchema, variables)
  return secrets ?? []
}

/** Values are never shown: some of them are secrets. */
function read<Schema extends z.ZodMiniType>(schema: Schema, variables: Variables): z.infer<Schema> {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`environment: ${wrong.join('; ')}`)
}
