import { stepAt, totp } from '@plazo/local/in-process/totp'
import { expect, test } from 'vitest'

/** "12345678901234567890" in base 32: the secret of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.for([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const)('at second %i of the epoch the code is the last six digits of RFC 6238’s: %s', ([second, code]) => {
  expect(totp(SECRET, stepAt(second * 1000))).toBe(code)
})
