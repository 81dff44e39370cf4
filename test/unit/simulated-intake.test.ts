/**
 * What intake says of what the opening of a ticket on paper would tell.
 */
import { club } from '@plazo/desks/club'
import { instant } from '@plazo/domain/instant'
import { NOTHING_USED } from '@plazo/domain/ledger'
import { simulateTicket, type TicketPlot } from '@plazo/domain/ticket-simulation'
import { expect, test } from 'vitest'

const CLIENT = {
  organisation: {
    id: 'PAPER',
    name: '',
    plan: 'advisory',
    size: 'small',
    licences: [{ product: 'suite', kind: 'permanent', validUntil: '2027-12-31' }],
  },
  contact: { id: 'ana', organisationId: 'PAPER', name: '', mail: '', locale: 'es', training: { score: 90 } },
  usage: NOTHING_USED,
} as const

const simulated = (told: TicketPlot['told']) =>
  simulateTicket(club, {
    openedAt: instant('2026-12-14T10:00:00-04:00'),
    client: CLIENT,
    wish: { topic: 'doubt', channel: 'portal' },
    scenes: [],
    told,
  })

test('what an opening would tell is looked at, and the story goes on as if it were told well', () => {
  const { intake, ticket } = simulated({ subject: 'Urgente', description: 'No anda.' })
  expect(intake?.findings.map(({ code }) => code)).toEqual([
    'subject/no-case',
    'description/too-little',
    'statement/missing',
  ])
  expect(ticket.state).toBe('open')
})

test('S2-38: who tells which tickets are open is told which of them it repeats', () => {
  const { intake } = simulated({
    subject: 'SOCIOS, cómo anulo un recibo',
    description: 'Necesitamos saber cómo se anula un recibo que un socio pagó dos veces.',
    statements: ['will-follow'],
    open: [
      { id: 'PAPER-00000003', subject: 'SOCIOS, anular un recibo' },
      { id: 'PAPER-00000004', subject: 'CAJA, anular un recibo' },
    ],
  })
  expect(intake?.findings).toMatchObject([{ code: 'subject/repeats', facts: { ticketId: 'PAPER-00000003' } }])
})
