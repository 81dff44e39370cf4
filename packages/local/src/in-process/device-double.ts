/**
 * The device of one user of the pool: its secret, whether it was shown to have it, and which codes were given.
 * @module
 */
import { epoch, type Instant } from '@plazo/domain/instant'
import { newSecret, stepAt, totp } from './totp.ts'

/** A clock that is off by as many steps is forgiven. */
const FORGIVEN_STEPS = 1

export class DeviceDouble {
  readonly secret = newSecret()
  isProved = false
  /** From then on no token is given without its codes. */
  isRequired = false
  private lastStep = 0

  /** @returns `used` for a code that was right before: each counts once. */
  judge(code: string, now: Instant): 'right' | 'wrong' | 'used' {
    const current = stepAt(epoch(now))
    const steps = [current - FORGIVEN_STEPS, current, current + FORGIVEN_STEPS]
    const step = steps.find((each) => totp(this.secret, each) === code)
    if (step === undefined) return 'wrong'
    if (step <= this.lastStep) return 'used'
    this.lastStep = step
    return 'right'
  }
}
