import { start } from '../shared/app.tsx'
import { Console } from './console.tsx'

start(<Console />)
