import { queries } from './app.tsx'
import { session } from './session/session.ts'

/** Nothing that was read or typed stays for whoever comes next. */
export function leave(): void {
  session.signOut()
  sessionStorage.clear()
  queries.clear()
}
