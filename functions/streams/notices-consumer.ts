import { followOpening, type FollowingDesk } from '@plazo/application/follow-opening'
import { attendForm, type FormDesk } from '@plazo/application/attend-form'
import type { AskedForm, EntryRequest } from '@plazo/application/entry-book'
import type { Bundle } from '@plazo/application/held-mail'
import { answerLookUp, type LookUp } from '@plazo/application/look-up'
import { handBack, type HandingBackDesk } from '@plazo/application/hand-back'
import { keepSignIn, type PersonChange, type SignInDesk } from '@plazo/application/keep-sign-in'
import { sendActivation, type EntryMailDesk } from '@plazo/application/send-activation'
import { sendBundle } from '@plazo/application/send-bundle'
import { sendNotices, type NewEvent, type NoticeDesk, type NoticeReport } from '@plazo/application/send-notices'
import type { Instant } from '@plazo/domain/instant'
import { logFault } from '../log-fault.ts'
import type { Metrics } from '../metrics.ts'
import { streamConsumer, type Decode, type StreamConsumer } from './stream-consumer.ts'

type Cause = NewEvent | Bundle | LookUp | EntryRequest | PersonChange
type PeopleDesk = SignInDesk & HandingBackDesk & { metrics: Metrics; now: () => Instant }
export type MailDesk = NoticeDesk & EntryMailDesk & FormDesk & FollowingDesk & PeopleDesk

/**
 * Does elsewhere what follows from an opening, tells people of every new event, sends what waited for somebody once it
 * is tied up, answers who asked, lets in who may come in, opens tickets of forms, has people sign in as the directory
 * says, and gives back to their teams the tickets of whoever has left.
 */
export function noticesConsumer(desk: MailDesk, decode: Decode<Cause>): StreamConsumer {
  return streamConsumer(decode, async (causes) => {
    const failed = new Set<Cause>()
    for (const cause of causes) {
      const isSent = await follow(desk, cause)
      if (!isSent) failed.add(cause)
    }
    return failed
  })
}

function follow(desk: MailDesk, cause: Cause): Promise<boolean> {
  if ('event' in cause) return take(desk, cause)
  if ('notices' in cause) return send(desk, cause)
  if ('person' in cause) return keep(desk, cause)
  if (!('who' in cause)) return answer(desk, cause)
  return isForm(cause) ? attend(desk, cause) : letIn(desk, cause)
}

function isForm(request: EntryRequest): request is EntryRequest & { asks: AskedForm } {
  return request.asks !== undefined
}

async function attend(desk: FormDesk, request: EntryRequest & { asks: AskedForm }): Promise<boolean> {
  try {
    console.info({ message: 'form of the page', request: request.id, outcome: await attendForm(desk, request) })
    return true
  } catch (error) {
    logFault('form failed', error, { request: request.id })
    return false
  }
}

/** Who asked is nobody's to read in a log. */
async function letIn(desk: MailDesk, request: EntryRequest): Promise<boolean> {
  try {
    console.info({ message: 'entry', request: request.id, outcome: await sendActivation(desk, request) })
    return true
  } catch (error) {
    logFault('entry failed', error, { request: request.id })
    return false
  }
}

/** How he signs in does not wait for his tickets, nor they for that. */
async function keep(desk: PeopleDesk, change: PersonChange): Promise<boolean> {
  const isKept = await keepDoor(desk, change)
  return (change.person.organisationId !== undefined || (await release(desk, change.person.id))) && isKept
}

async function release(desk: HandingBackDesk, agentId: string): Promise<boolean> {
  try {
    const tickets = await handBack(desk, agentId)
    if (tickets > 0) console.info({ message: 'handed back', id: agentId, tickets })
    return true
  } catch (error) {
    logFault('not handed back', error, { person: agentId })
    return false
  }
}

/** What only a person can put right is not tried again: it would hold up everybody's mail behind it. */
async function keepDoor(desk: PeopleDesk, change: PersonChange): Promise<boolean> {
  const { person } = change
  try {
    const outcome = await keepSignIn(desk, change)
    const line = { message: 'sign-in', ...person, outcome }
    if (outcome === 'taken' || outcome === 'lost') {
      console.error(line)
      desk.metrics({ name: 'SignInsBehind', value: 1, at: desk.now() })
    } else console.info(line)
    return true
  } catch (error) {
    logFault('sign-in failed', error, { person: person.id })
    return false
  }
}

/** The mail does not wait for the rest, nor the rest for the mail. */
async function take(desk: MailDesk, event: NewEvent): Promise<boolean> {
  const followed = await bringAbout(desk, event)
  return (await tell(desk, event)) && followed
}

async function bringAbout(desk: FollowingDesk, event: NewEvent): Promise<boolean> {
  try {
    await followOpening(desk, event)
    return true
  } catch (error) {
    logFault('opening not followed', error, { ticketId: event.ticketId })
    return false
  }
}

async function tell(desk: NoticeDesk, event: NewEvent): Promise<boolean> {
  const reports = await sendNotices(desk, [event])
  for (const report of reports) log(report)
  return reports.every(({ failures }) => failures.length === 0)
}

async function send(desk: NoticeDesk, bundle: Bundle): Promise<boolean> {
  const { recipient, notices } = bundle
  try {
    const outcome = await sendBundle(desk, bundle)
    console.info({ message: 'held notices', recipient, notices: notices.length, outcome })
    return true
  } catch (error) {
    logFault('bundle failed', error, { recipient, notices: notices.length })
    return false
  }
}

async function answer(desk: NoticeDesk, lookUp: LookUp): Promise<boolean> {
  try {
    console.info({ message: 'look-up', outcome: await answerLookUp(desk, lookUp) })
    return true
  } catch (error) {
    logFault('look-up failed', error, {})
    return false
  }
}

/** Who was told what, by keys of people and names of letters: no names, no addresses, no words. */
function log({ ticketId, event, told, nobody, failures }: NoticeReport): void {
  const { sequence, kind } = event
  if (told.length > 0 || nobody.length > 0) console.info({ message: 'notices', ticketId, sequence, kind, told, nobody })
  for (const failure of failures) logFault('notice failed', failure, { ticketId, sequence })
}
