/**
 * A "no" of the API, as a form can show it: what is wrong, where, and what to do now.
 * @module
 */
type Told = {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: readonly { pointer: string; code: string; message: string; suggestion?: string; ticketId?: string }[]
  /** Facts of a refusal. */
  holders?: readonly { ticketId: string; subject?: string; requester?: string }[]
  sales?: string
  /** The topic on which sales are asked. */
  salesTopic?: string
  course?: string
  /** What it repeats. */
  ticketId?: string
  /** Names a fault in the desk's logs. */
  traceId?: string
  retryAfter?: number
}

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly told: Told
  constructor(told: Told) {
    super(told.code)
    this.told = told
  }

  /** What is said of one field, `/subject`. */
  at(pointer: string): string | undefined {
    return this.told.errors?.find((error) => error.pointer === pointer)?.message
  }

  /** Whether all that is said is said of these, and of one at least. */
  isSaidAt(pointers: readonly string[]): boolean {
    const { errors = [] } = this.told
    return errors.length > 0 && errors.every(({ pointer }) => pointers.includes(pointer))
  }

  /** What is said of other places than these, and not yet in its detail. */
  beside(pointers: readonly string[]): readonly string[] {
    const { errors = [], detail } = this.told
    const others = errors.filter(({ pointer, message }) => !pointers.includes(pointer) && message !== detail)
    return [...new Set(others.map(({ message }) => message))]
  }
}

/** What an error says of one field, `/subject`. */
export function saidAt(error: unknown, pointer: string): string | undefined {
  return error instanceof Problem ? error.at(pointer) : undefined
}

const LACKING = {
  'access/second-factor': 'second-factor',
  'access/console': 'console',
  'access/portal': 'portal',
} as const

/** What a token lacks: a code of the telephone, or that he signs in by the other app. */
export async function lacking(answer: Response): Promise<(typeof LACKING)[keyof typeof LACKING] | undefined> {
  if (answer.status !== 403) return undefined
  const { told } = await problemOf(answer.clone())
  return Object.entries(LACKING).find(([code]) => code === told.code)?.[1]
}

/** Of an answer that is no success; whatever stands between may have written it. */
export async function problemOf(answer: Response): Promise<Problem> {
  const { status } = answer
  const retryAfter = Number(answer.headers.get('retry-after') ?? '')
  const body: Partial<Told> = await answer.json().catch(() => ({}))
  return new Problem({ code: `http/${status}`, ...body, status, ...(retryAfter > 0 && { retryAfter }) })
}
