/**
 * The console's addresses, all below `/console`. The queue stays beside the ticket that was opened from it, and what it
 * shows is in the address.
 * @module
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { breachSearch } from './breaches/search.ts'
import { Missing } from './missing.tsx'
import { findSearch, monthSearch, requesterSearch } from './organisations/search.ts'
import { Board } from './queue/board.tsx'
import { queueSearch } from './queue/queue-search.ts'
import { Shell } from './shell.tsx'
import { TicketDesk } from './ticket/ticket-desk.tsx'

const KeysPage = lazyRouteComponent(() => import('./keys/keys-page.tsx'), 'KeysPage')

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

// What is looked at now and then comes when it is: the queue need not wait for it.
const office = () => import('./office.tsx')
const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: findSearch,
  component: lazyRouteComponent(office, 'OrganisationsScreen'),
})
const register = createRoute({
  getParentRoute: () => root,
  path: '/organisations/new',
  component: lazyRouteComponent(office, 'Register'),
})
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId',
  validateSearch: monthSearch,
  component: lazyRouteComponent(office, 'OrganisationScreen'),
})
const opening = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId/ticket',
  validateSearch: requesterSearch,
  component: lazyRouteComponent(office, 'OpeningScreen'),
})

const breaches = createRoute({
  getParentRoute: () => root,
  path: '/breaches',
  validateSearch: breachSearch,
  component: lazyRouteComponent(office, 'Breaches'),
})
const why = createRoute({
  getParentRoute: () => root,
  path: '/breaches/$ticketId',
  component: lazyRouteComponent(office, 'WhyScreen'),
})
const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  component: lazyRouteComponent(office, 'Approvals'),
})
const definition = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(office, 'DefinitionPage'),
})
const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(office, 'ProfilePage'),
})
const offices = [organisations, register, organisation, opening, breaches, why, approvals, definition, profile] as const

export const router = createRouter({
  routeTree: root.addChildren([board.addChildren([queue, ticket]), keys, ...offices]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultViewTransition: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
