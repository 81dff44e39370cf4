/**
 * The console's addresses, all below `/console`. The queue stays beside the ticket that was opened from it, and what it
 * shows is in the address.
 * @module
 */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Approvals } from './breaches/approvals.tsx'
import { Breaches } from './breaches/list.tsx'
import { Why } from './breaches/why.tsx'
import { DefinitionPage } from './definition/page.tsx'
import { KeysPage } from './keys/keys-page.tsx'
import { Missing } from './missing.tsx'
import { findSearch, monthSearch } from './organisations/search.ts'
import { Organisations } from './organisations/list.tsx'
import { OrganisationPage } from './organisations/page.tsx'
import { Register } from './organisations/register.tsx'
import { Board } from './queue/board.tsx'
import { queueSearch } from './queue/queue-search.ts'
import { Shell } from './shell.tsx'
import { TicketDesk } from './ticket/ticket-desk.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing })
const board = createRoute({
  getParentRoute: () => root,
  id: 'board',
  validateSearch: queueSearch,
  component: Board,
})
const queue = createRoute({ getParentRoute: () => board, path: '/' })
const ticket = createRoute({
  getParentRoute: () => board,
  path: '/tickets/$ticketId',
  component: () => <TicketDesk ticketId={ticket.useParams().ticketId} key={ticket.useParams().ticketId} />,
})
const keys = createRoute({ getParentRoute: () => root, path: '/keys', component: KeysPage })

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: findSearch,
  component: () => <Organisations find={organisations.useSearch().find ?? ''} />,
})
const register = createRoute({ getParentRoute: () => root, path: '/organisations/new', component: Register })
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  validateSearch: monthSearch,
  component: () => (
    <OrganisationPage
      organisationId={organisation.useParams().organisationId}
      key={organisation.useParams().organisationId}
      month={organisation.useSearch().month}
    />
  ),
})

const breaches = createRoute({ getParentRoute: () => root, path: '/breaches', component: Breaches })
const why = createRoute({
  getParentRoute: () => root,
  path: '/breaches/$ticketId',
  component: () => <Why ticketId={why.useParams().ticketId} key={why.useParams().ticketId} />,
})
const approvals = createRoute({ getParentRoute: () => root, path: '/approvals', component: Approvals })
const definition = createRoute({ getParentRoute: () => root, path: '/rules', component: DefinitionPage })
const office = [organisations, register, organisation, breaches, why, approvals, definition] as const

export const router = createRouter({
  routeTree: root.addChildren([board.addChildren([queue, ticket]), keys, ...office]),
  basepath: '/console',
  scrollRestoration: true,
  defaultViewTransition: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
