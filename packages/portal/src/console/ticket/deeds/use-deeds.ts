/**
 * All that this agent can do with this ticket now.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../shared/api/client.ts'
import { useReader } from '../../../shared/texts.tsx'
import { useNow } from '../../../shared/time/use-now.ts'
import { useDesk } from '../../../shared/ui/openness.tsx'
import { useMe } from '../../me.ts'
import { useConsoleTexts } from '../../texts.ts'
import { useContacts } from '../use-contacts.ts'
import type { Ticket } from '../use-ticket.ts'
import { useWorkbench } from '../use-workbench.ts'
import { loggingCall, quoting, requestingData } from './asking.ts'
import { closing, type Reading } from './closing.ts'
import type { Deed, Given } from './deed.ts'
import { assigning, converting, escalating, transferring } from './handing.ts'
import { following, overriding, prioritising, refunding, splitting } from './settling.ts'

/** The first stand there at once; the others once they are asked for. */
export const KEYED = ['assign', 'transfer', 'priority', 'close'] as const
export const FURTHER = [
  'data',
  'call',
  'escalate',
  'split',
  'convert',
  'quote',
  'override',
  'refund',
  'follow',
] as const
export type DeedId = (typeof KEYED)[number] | (typeof FURTHER)[number]
export type Deeds = Readonly<Record<DeedId, Deed | undefined>>

/** Nothing before everything is known that they are made of. */
export function useDeeds(
  ticket: Ticket,
  reading: Reading,
  written: string,
): { deeds: Deeds; given: Given } | undefined {
  const { locale } = useReader()
  const words = useConsoleTexts().deeds
  const me = useMe()
  const desk = useDesk()
  const workbench = useWorkbench()
  const contacts = useContacts(ticket)
  const now = useNow()
  const { data } = useQuery({ queryKey: ['teams', locale], queryFn: () => call('GET /teams', {}, locale) })
  if (!me || !desk || !workbench || !data) return undefined
  const given = { ticket, me, desk, workbench, contacts, words, now, written, teams: data.teams }
  return { given, deeds: deedsOf(given, reading) }
}

function deedsOf(given: Given, reading: Reading): Deeds {
  const isOpen = !given.ticket.closed
  return {
    assign: isOpen ? assigning(given) : undefined,
    transfer: isOpen ? transferring(given) : undefined,
    priority: prioritising(given),
    close: closing(given, reading),
    data: requestingData(given),
    call: loggingCall(given),
    escalate: escalating(given),
    split: splitting(given),
    convert: converting(given),
    quote: quoting(given),
    override: overriding(given),
    refund: refunding(given),
    follow: following(given),
  }
}
