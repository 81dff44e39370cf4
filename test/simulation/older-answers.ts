/**
 * Reads that need not be consistent, answered as they would have been before.
 * @module
 */
import type { World } from './world.ts'

export class OlderAnswers {
  private readonly world: World
  private readonly answers = new Map<string, unknown>()

  constructor(world: World) {
    this.world = world
  }

  /** Undefined where the answer happens to be fresh. */
  async answer(name: string, inputs: readonly unknown[], work: () => Promise<unknown>): Promise<unknown> {
    const [key] = inputs
    const older = this.answers.get(`${name} ${String(key)}`)
    const fresh = await work()
    // Of another scope it is nobody's, however old.
    if (fresh === undefined) return undefined
    this.answers.set(`${name} ${String(key)}`, fresh)
    return older !== undefined && this.world.faults.strikes('stale-read') ? older : undefined
  }
}

/** False where the answer has to be fresh. */
export function mayBeOlder(name: string, [, how]: readonly unknown[]): boolean {
  const says = (option: string, value: boolean) =>
    typeof how === 'object' && how !== null && Reflect.get(how, option) === value
  return (name === 'account' && says('consistent', false)) || (name === 'history' && !says('fresh', true))
}
