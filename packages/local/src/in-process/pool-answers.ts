/**
 * What the pool in this process answers, as Cognito does.
 * @module
 */
import type * as z from 'zod'

export type Answer = { status: number; body: object }

export function taking<Asked>(schema: z.ZodType<Asked>, work: (asked: Asked) => Answer): (body: unknown) => Answer {
  return (body) => {
    const parsed = schema.safeParse(body)
    return parsed.success ? work(parsed.data) : no('InvalidParameterException', 'None that this double knows.')
  }
}

export function revoked(): Answer {
  return no('NotAuthorizedException', 'Access Token has been revoked')
}

export function done(body: object = {}): Answer {
  return { status: 200, body }
}

/** Cognito says every no with 400. */
export function no(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } }
}
