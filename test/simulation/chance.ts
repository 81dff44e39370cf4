/** All the chance there is in a run: one seed, one sequence. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
    // The first numbers of neighbouring seeds are neighbours too.
    for (let turn = 0; turn < 8; turn++) this.next()
  }

  /** Half-open from 0 to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** Both ends inclusive. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.int(0, 255)))
  }

  hits(probability: number): boolean {
    return this.next() < probability
  }

  /** @throws RangeError for nothing to choose from. */
  of<Thing>(things: readonly Thing[]): Thing {
    const [thing] = things.slice(Math.floor(this.next() * things.length))
    if (thing === undefined) throw new RangeError('nothing to choose from')
    return thing
  }

  /** The likelier the heavier; undefined when nothing has any weight. */
  weighted<Thing>(things: readonly Thing[], weightOf: (thing: Thing) => number): Thing | undefined {
    const weights = things.map(weightOf)
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    return things.find((_, index) => (left -= weights[index] ?? 0) < 0)
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    return things
      .map((thing) => ({ thing, place: this.next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ thing }) => thing)
  }
}
