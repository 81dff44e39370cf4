import { createHmac } from 'node:crypto'

/** Half a digest that nobody can make without the key: 128 bits, and the same for the same request. */
export function fileCodes(key: string): (requestId: string) => string {
  return (requestId) => createHmac('sha256', key).update(`file ${requestId}`).digest('hex').slice(0, 32)
}
