/**
 * What either app begins with, asked for while the code that shows it is on its way.
 * @module
 */
import { callAhead } from './api/client.ts'
import { preferredLocale, textsIn } from './locale.ts'
import { readConfig } from './session/cognito.ts'
import { session } from './session/session.ts'
import latin from './styles/inter/latin.woff2?url'

/** @param askFirst What else is wanted at once by who is signed in. */
export function begin(askFirst: () => void = () => undefined): void {
  const locale = preferredLocale()
  document.documentElement.lang = locale
  preloadFont()
  callAhead('GET /desk')
  // Told to whoever shows them.
  textsIn(locale).catch(() => undefined)
  readConfig().catch(() => undefined)
  // Before anything that is shown hears that somebody is in.
  const unsubscribe = session.subscribe(() => {
    unsubscribe()
    if (session.get().state === 'in') askFirst()
  })
  void session.restore()
}

/** Or what is written in another font first moves when it is there. */
function preloadFont(): void {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: latin })
  document.head.append(link)
}
