import { StaleVersion } from './ticket-store.ts'

const ATTEMPTS = 5

/** Runs it again from its reading when somebody else wrote first. @throws StaleVersion after five such losses. */
export async function retryingStale<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = ATTEMPTS - 1; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof StaleVersion) || left === 0) throw error
    }
  }
}
