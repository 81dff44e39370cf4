/**
 * What a stage of the desk may be told, and the readable list of what is wrong with it.
 * @module
 */
import * as z from 'zod'

export const STAGES = ['local', 'dev', 'staging', 'prod'] as const

/** The lengths CloudWatch Logs knows, in days. */
const RETENTION_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const

const address = z.email({ error: 'must be a mail address such as soporte@example.com' })
/** Whom mail comes from. */
const from = address
const stage = z.enum(STAGES, { error: `must be one of ${STAGES.join(', ')}` })
const portalUrl = z.url({ protocol: /^https?$/, error: 'must be an address, http://…' })
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: 'must be an AWS region such as us-east-1' })
const firewall = z.boolean({ error: 'must be true or false' })
const removal = z.enum(['retain', 'destroy'], { error: 'must be retain or destroy' })

const secondFactor = z.enum(['required', 'off'], { error: 'must be required or off' })

const mail = z.discriminatedUnion(
  'mode',
  [
    /** Notices are logged and kept. */
    z.strictObject({ mode: z.literal('off'), from }),
    /** Every mail goes to `sandboxTo`, which SES has verified. */
    z.strictObject({ mode: z.literal('sandbox'), from, sandboxTo: address }),
    /** `domain` becomes an SES identity of this stack. */
    z
      .strictObject({
        mode: z.literal('live'),
        from,
        domain: z.hostname({ error: 'must be a domain such as example.com' }),
      })
      .refine(({ from: sender, domain }) => sender.endsWith(`@${domain}`), {
        path: ['from'],
        error: 'must be an address of the domain, which is what SES signs for',
      }),
  ],
  { error: 'must have a mode: off, sandbox or live' },
)

const stageConfig = z
  .strictObject({
    stage,
    /** Where this stage may be deployed; any account when absent. */
    account: z
      .string()
      .regex(/^\d{12}$/, { error: 'must be the 12 digits of an AWS account' })
      .optional(),
    region,
    /** Id of a desk definition in packages/desks. */
    desk: z.string().min(1, { error: 'must name a desk of packages/desks' }),
    mail,
    /** Where the portal is on one machine; elsewhere it is at `domain`, or under CloudFront's own name. */
    portalUrl: portalUrl.optional(),
    /** The portal's own name, with a certificate of ACM for it; its DNS record points to the output EdgeDomain. */
    domain: z
      .strictObject({
        name: z.hostname({ error: 'must be a domain such as soporte.example.com' }),
        certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\da-f-]+$/, {
          error: 'must be a certificate in us-east-1, where CloudFront looks for them: arn:aws:acm:us-east-1:…',
        }),
      })
      .optional(),
    /** WAF before the portal and the API: 9 dollars a month, and 0.60 for each million requests. */
    firewall: firewall.default(false),
    /** Whether the desk's people sign in with a code of their telephone too. */
    secondFactor: secondFactor.default('required'),
    /** Raised by one it makes the edge and the API agree on a new secret, without a pause. */
    originSecret: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be 1 or more' }).default(1),
    /** Whom alarms are mailed to; nobody when absent. */
    alarmMail: address.optional(),
    logRetentionDays: z.literal(RETENTION_DAYS, { error: `must be one of ${RETENTION_DAYS.join(', ')}` }),
    tracing: z.boolean({ error: 'must be true or false' }),
    /** What becomes of tickets and accounts when a stack is deleted. */
    removal,
    terminationProtection: z.boolean({ error: 'must be true or false' }),
  })
  .refine((config) => (config.stage === 'local') === (config.portalUrl !== undefined), {
    path: ['portalUrl'],
    error: 'must be there on one machine and nowhere else: name a domain, or leave the name to CloudFront',
    ...onceRight({ stage, portalUrl: portalUrl.optional() }),
  })
  .refine((config) => !config.firewall || config.region === 'us-east-1', {
    path: ['firewall'],
    error: 'must be false outside us-east-1, the one place where firewalls for CloudFront are made',
    ...onceRight({ region, firewall: firewall.optional() }),
  })
  .refine((config) => config.stage === 'local' || config.secondFactor === 'required', {
    path: ['secondFactor'],
    error: 'must be required: only sample people on one machine sign in with a password alone',
    ...onceRight({ stage, secondFactor: secondFactor.optional() }),
  })
  .refine((config) => config.stage !== 'prod' || config.removal === 'retain', {
    path: ['removal'],
    error: 'must be retain: deleting a stack must not delete tickets',
    ...onceRight({ stage, removal }),
  })

export type StageConfig = Readonly<z.infer<typeof stageConfig>>
export type StageConfigInput = z.input<typeof stageConfig>

/** @throws Error that lists every wrong field with what it must be. */
export function parseConfig(name: string, input: unknown): StageConfig {
  const result = stageConfig.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `  ${[...issue.path, key].join('.')}: is no field of this configuration`)
      : [`  ${issue.path.join('.')}: ${issue.message}`],
  )
  throw new Error([`infra/config/${name}.ts has ${fields.length} wrong field(s):`, ...fields].join('\n'))
}

/** Asks a rule over several fields as soon as those are right, whatever else is wrong. */
function onceRight(fields: z.ZodRawShape) {
  return { when: ({ value }: { value: unknown }) => z.object(fields).safeParse(value).success }
}
