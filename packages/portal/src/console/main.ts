/**
 * The console's first script, small and before all others.
 * @module
 */
import '@fontsource-variable/inter/index.css'
import '../shared/styles/inter/inter.css'
import '../shared/styles/app.css'
import './console.css'
import './keys/keys.css'
import './queue/queue.css'
import { begin } from '../shared/begin.ts'

begin()
void import('./app.tsx')
