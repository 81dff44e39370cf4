import { StaleVersion } from './ticket-store.ts'

/** Each loss is another's gain: whoever loses so often meets more writers than any ticket or account has. */
const ATTEMPTS = 12

/** Runs it again from its reading when somebody else wrote first; `retry` counts from 0. @throws StaleVersion after twelve such losses. */
export async function retryingStale<Result>(attempt: (retry: number) => Promise<Result>): Promise<Result> {
  for (let retry = 0; ; retry++) {
    try {
      return await attempt(retry)
    } catch (error) {
      if (!(error instanceof StaleVersion) || retry === ATTEMPTS - 1) throw error
    }
  }
}
