/**
 * The console's addresses, all below `/console`.
 * @module
 */
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Missing } from './missing.tsx'
import { Queue } from './queue.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing })
const queue = createRoute({ getParentRoute: () => root, path: '/', component: Queue })

export const router = createRouter({
  routeTree: root.addChildren([queue]),
  basepath: '/console',
  scrollRestoration: true,
  defaultViewTransition: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
