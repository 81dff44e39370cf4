import { bellDesk } from './bell-desk.ts'
import { sweep } from './bell.ts'

export const handler = sweep(bellDesk())
