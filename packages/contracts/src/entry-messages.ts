/**
 * What is said on the way in.
 * @module
 */
import * as z from 'zod/mini'
import { line, openApi, raw, whole } from './fields.ts'

/** Of the pool that keeps passwords; a phrase meets it as well as a riddle does. */
const password = z.string().check(
  z.minLength(12),
  z.maxLength(128),
  z.refine((text) => [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].every((wanted) => wanted.test(text)), {
    error: 'password/format',
  }),
)

const mail = z.email({ error: 'mail/format' }).check(z.maxLength(200))
export const termsVersion = raw({ min: 1, max: 32 })
const token = raw({ min: 1, max: 128 })
const hexadecimal = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** ALTCHA's first format: the number below `maxnumber` whose SHA-256 behind the salt is the challenge. */
export const challengeResponse = z
  .object({
    algorithm: z.literal('SHA-256'),
    challenge: z.string(),
    maxnumber: z.int(),
    salt: z.string(),
    signature: z.string(),
  })
  .register(openApi, { id: 'Challenge' })

export const solution = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: hexadecimal,
  number: whole({ min: 0, max: 10_000_000 }),
  salt: raw({ max: 200 }),
  signature: hexadecimal,
})

export const registrationRequest = z
  .strictObject({
    /** In full, of a person or a company (S3-05). */
    name: line({ min: 3, max: 120 }),
    mail,
    /** Their version. */
    acceptedTerms: termsVersion,
    solution,
  })
  .register(openApi, { id: 'Registration' })

export const termsResponse = z
  .object({ version: z.string(), terms: z.string(), privacy: z.string() })
  .register(openApi, { id: 'Terms' })

/** Nothing is told, not even whether anybody is known. */
export const acceptedResponse = z.object({}).register(openApi, { id: 'Accepted' })

export const linkRequest = z.strictObject({ token }).register(openApi, { id: 'Link' })

export const linkResponse = z
  .object({
    name: z.string(),
    mail: z.string(),
    /** The version that is still to be accepted. */
    termsWanted: z.optional(z.string()),
  })
  .register(openApi, { id: 'OpenLink' })

export const activationRequest = z
  .strictObject({ token, password, acceptedTerms: z.exactOptional(termsVersion) })
  .register(openApi, { id: 'Activation' })

export const activationResponse = z.object({ mail: z.string() }).register(openApi, { id: 'Activated' })
