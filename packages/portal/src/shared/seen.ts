/**
 * Which messages were really seen: long enough in sight, in a tab that is looked at. Told to the desk some at a time.
 * @module
 */
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { type AnswerOf, call } from './api/client.ts'

type Ticket = AnswerOf<'GET /tickets/{ticketId}'>
type Message = Ticket['timeline'][number]
type Looking = {
  ticket: Ticket
  /** Who reads; nobody yet while that is not known. */
  me: string | undefined
  /** From the other side. */
  isTheirs: (message: Message) => boolean
}

const LOOKED_MILLISECONDS = 1500
/** Of a message, or of the place in which it is scrolled where a message is longer than that. */
const ENOUGH = 0.5
/** Fine enough that a message many times as long, of which half is never in sight, is looked at again as it is scrolled. */
const STEPS = Array.from({ length: 101 }, (_, step) => step / 100)

/** @param place Holds the messages, each with its number as `data-message`. */
export function useSeen({ ticket, me, isTheirs }: Looking, place: RefObject<HTMLElement | null>): void {
  const client = useQueryClient()
  const { id: ticketId } = ticket
  const unseen = unseenOf(ticket, me)
    .filter(isTheirs)
    .map(({ sequence }) => sequence)
    .join(' ')
  useEffect(() => {
    const wanted = new Set(unseen.split(' ').filter((each) => each !== ''))
    if (me === undefined || wanted.size === 0) return
    const inSight = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = async () => {
      const messages = [...inSight].map(Number)
      if (messages.length === 0 || document.visibilityState !== 'visible') return
      const { ticket: now } = await call('POST /tickets/{ticketId}/reads', { at: { ticketId }, body: { messages } })
      // Whoever does something next does it to the ticket as it is now.
      client.setQueriesData<Ticket>({ queryKey: ['ticket', ticketId] }, (before) => before && { ...before, ...now })
      await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
    }
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void tell().catch(() => undefined), LOOKED_MILLISECONDS)
    }
    const observer = watching(inSight, { root: scrollerOf(place.current), look })
    for (const element of place.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])
      if (wanted.has(element.dataset['message'] ?? '')) observer.observe(element)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('visibilitychange', look)
    }
  }, [unseen, me, ticketId, client, place])
}

/** Keeps what is in sight now, and says whenever that changes. */
function watching(
  inSight: Set<string>,
  { root, look }: { root: Element | null; look: () => void },
): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => {
      for (const { target, seen } of entries.map(partOf)) {
        if (seen) inSight.add(target)
        else inSight.delete(target)
      }
      look()
    },
    { root, threshold: STEPS },
  )
}

/** What it is scrolled in; none where the whole page is. */
function scrollerOf(element: Element | null): Element | null {
  if (element === null || /auto|scroll/.test(getComputedStyle(element).overflowY)) return element
  return scrollerOf(element.parentElement)
}

function partOf({ target, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) {
  const room = rootBounds?.height ?? window.innerHeight
  const seen = intersectionRatio >= ENOUGH || intersectionRect.height >= room * ENOUGH
  return { target: target.getAttribute('data-message') ?? '', seen }
}

/** Messages of which nothing says that I have read them. */
function unseenOf({ timeline }: Ticket, me: string | undefined): readonly Message[] {
  const read = timeline.filter(({ kind, actor }) => kind === 'messages-read' && actor.id === me)
  const seen = new Set(read.flatMap(({ messages = [] }) => messages))
  return timeline.filter((event) => isMessage(event) && !seen.has(event.sequence))
}

function isMessage({ kind }: Message): boolean {
  return kind === 'message-added' || kind === 'resolution-offered'
}

export function isOfDesk(event: Message): boolean {
  return isMessage(event) && event.actor.role === 'agent'
}

export function isOfCustomer(event: Message): boolean {
  return isMessage(event) && event.actor.role === 'customer'
}
