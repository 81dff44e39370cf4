import type { Caller } from '@plazo/application/caller'
import { findingsSoFar, type SoFar } from '@plazo/application/findings-so-far'
import type { OpeningDesk } from '@plazo/application/open-ticket'
import { openingSoFar } from '@plazo/contracts/ticket-requests'
import type { Beside } from '../http/call.ts'

type Told = Pick<SoFar, 'by' | 'asks'> & Partial<Pick<SoFar, 'channel'>>

/** Has an opening that breaks its schema judged by intake too, so that its sender hears of everything at once. */
export function rulesBeside(desk: Pick<OpeningDesk, 'desk' | 'now'>, told: Told): Beside {
  return (body) => {
    const { data } = openingSoFar.safeParse(body)
    if (!data) return []
    const { channel = 'api', ...readable } = data
    return findingsSoFar(desk, { ...readable, channel, ...told })
  }
}

export function byWhom({ role }: Caller): SoFar['by'] {
  return role === 'customer' ? 'customer' : 'agent'
}
