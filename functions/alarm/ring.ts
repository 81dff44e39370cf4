import { bellDesk } from './bell-desk.ts'
import { ring } from './bell.ts'

export const handler = ring(bellDesk())
