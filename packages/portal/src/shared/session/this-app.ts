/**
 * The desk's two apps: people sign in at each as a client of its own, customers by the portal and whoever answers by the
 * console.
 * @module
 */
export type App = 'portal' | 'console'

/** Which of them this page is of. */
export function thisApp(): App {
  return /^\/console(?:\/|$)/.test(location.pathname) ? 'console' : 'portal'
}

/** Where the other begins. */
export const BEGINS = { portal: '/', console: '/console' } as const satisfies Record<App, string>
