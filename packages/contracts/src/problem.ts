/**
 * How the API says no: RFC 9457, `application/problem+json`, in the reader's language.
 * @module
 */
import * as z from 'zod/mini'
import { openApi, ticketId } from './fields.ts'

export const PROBLEM_TYPE = 'application/problem+json'

/** What a program can use of a finding without reading its words. */
export const findingFacts = {
  /** A value that would do. */
  suggestion: z.optional(z.string()),
  /** The open ticket that tells the same. */
  ticketId: z.optional(ticketId),
}

export const problem = z
  .looseObject({
    /** A link to what is written about this code. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** Stable: for programs. */
    code: z.string(),
    /** Names this answer in the desk's logs. */
    traceId: z.string(),
    errors: z.optional(
      z.array(
        z.object({
          /** JSON pointer into the body; `query:/name`, `path:/name` or `header:/Name` for the rest of the request. */
          pointer: z.string(),
          code: z.string(),
          /** What is wrong, and what to write instead. */
          message: z.string(),
          ...findingFacts,
        }),
      ),
    ),
  })
  .register(openApi, { id: 'Problem', description: 'Facts of a refusal come as further members.' })
