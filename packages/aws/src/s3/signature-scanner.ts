/**
 * A scanner that knows one signature, that of the test file every scanner knows: for stages without GuardDuty.
 * @module
 */
import type { Scanner } from '@plazo/application/file-store'

/** Written in two parts, so that no scanner takes this file for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

/** @param read All the bytes of an upload; undefined when there are none. */
export function signatureScanner(read: (id: string) => Promise<Uint8Array | undefined>): Scanner {
  return {
    async verdictOf(id) {
      const bytes = await read(id)
      if (!bytes) return 'waiting'
      return Buffer.from(bytes).includes(EICAR, 0, 'latin1') ? 'infected' : 'clean'
    },
  }
}
