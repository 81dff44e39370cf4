import { hash } from 'node:crypto'

/** For what is not to be read in a key. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url')
}
