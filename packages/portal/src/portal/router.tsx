/**
 * The portal's addresses. What a list shows is in its address, so that it can be sent to somebody. Whoever comes sees a
 * route with `staticData: { public: true }`; every other is for who is signed in.
 * @module
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch } from './list-search.ts'
import { Home } from './home.tsx'
import { Missing } from './missing.tsx'
import { Shell } from './shell.tsx'

// Loaded when they are asked for; the screen before stays until they are there.
const Tickets = lazyRouteComponent(() => import('./tickets.tsx'), 'Tickets')
const TicketPage = lazyRouteComponent(() => import('./ticket-page.tsx'), 'TicketPage')
const NewTicket = lazyRouteComponent(() => import('./new-ticket.tsx'), 'NewTicket')

const root = createRootRoute({ component: Shell, notFoundComponent: Missing })
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const tickets = createRoute({
  getParentRoute: () => root,
  path: '/tickets',
  validateSearch: listSearch,
  loader: () => Tickets.preload?.(),
  component: () => <Tickets search={tickets.useSearch()} />,
})
const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$ticketId',
  loader: () => TicketPage.preload?.(),
  component: () => <TicketPage ticketId={ticket.useParams().ticketId} key={ticket.useParams().ticketId} />,
})
const create = createRoute({
  getParentRoute: () => root,
  path: '/new',
  validateSearch: ({ follows }: Record<string, unknown>): { follows?: string } =>
    typeof follows === 'string' ? { follows } : {},
  loader: () => NewTicket.preload?.(),
  component: () => <NewTicket follows={create.useSearch().follows} />,
})

// For whoever comes, by a link of a mail; loaded when they are asked for.
const rate = createRoute({
  getParentRoute: () => root,
  path: '/rate/$link',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('./rate.tsx'), 'RateRoute'),
})
const state = createRoute({
  getParentRoute: () => root,
  path: '/state/$link',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('./linked-ticket.tsx'), 'StateRoute'),
})
const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('./look-up.tsx'), 'LookUp'),
})
const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('./ask.tsx'), 'Ask'),
})
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('../entry/register.tsx'), 'Register'),
})
const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('../entry/activate.tsx'), 'Activate'),
})

const page = createRoute({
  getParentRoute: () => root,
  path: '/pages/$page',
  staticData: { public: true },
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPageRoute'),
})

const chat = createRoute({
  getParentRoute: () => root,
  path: '/chat',
  staticData: { public: 'chat' },
  component: lazyRouteComponent(() => import('./chat-start.tsx'), 'ChatStart'),
})
const talk = createRoute({
  getParentRoute: () => root,
  path: '/chat/$ticketId',
  staticData: { public: 'chat' },
  component: lazyRouteComponent(() => import('./chat-talk.tsx'), 'ChatTalk'),
})

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('../entry/profile.tsx'), 'Profile'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    profile,
    home,
    tickets,
    ticket,
    create,
    rate,
    state,
    status,
    ask,
    register,
    activate,
    page,
    chat,
    talk,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultViewTransition: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** `chat`: at desks that chat with who has not signed in. */
    public?: true | 'chat'
  }
}
