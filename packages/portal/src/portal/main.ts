/**
 * The portal's first script, small and before all others.
 * @module
 */
import '@fontsource-variable/inter/index.css'
import '../shared/styles/inter/inter.css'
import '../shared/styles/app.css'
import '../shared/styles/portal.css'
import '../shared/styles/visitors.css'
import { begin } from '../shared/begin.ts'
import { askFirst, ticketAt } from './first-asked.ts'

begin(() => askFirst(location.pathname))
if (ticketAt(location.pathname) !== undefined) void import('./ticket-page.tsx')
void import('./app.tsx')
