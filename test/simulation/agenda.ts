/**
 * What is going to happen, in the order of virtual time; of two things at one instant, the one planned first.
 * @module
 */
type Entry = { at: number; order: number; work: () => Promise<void> }

export class Agenda {
  private readonly heap: Entry[] = []
  private planned = 0

  add(at: number, work: () => Promise<void>): void {
    const { heap } = this
    let place = heap.push({ at, order: this.planned++, work }) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.before(place, above)) break
      this.swap(place, above)
      place = above
    }
  }

  /** Undefined when nothing is left up to `until`, inclusive. */
  take(until: number): Entry | undefined {
    const { heap } = this
    const [first] = heap
    if (!first || first.at > until) return undefined
    const last = heap.pop()
    if (last && heap.length > 0) {
      heap[0] = last
      this.sink()
    }
    return first
  }

  private sink(): void {
    for (let place = 0; ;) {
      const [left, right] = [place * 2 + 1, place * 2 + 2]
      let first = place
      if (left < this.heap.length && this.before(left, first)) first = left
      if (right < this.heap.length && this.before(right, first)) first = right
      if (first === place) return
      this.swap(place, first)
      place = first
    }
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!]
    return a.at < b.at || (a.at === b.at && a.order < b.order)
  }

  private swap(one: number, other: number): void {
    ;[this.heap[one], this.heap[other]] = [this.heap[other]!, this.heap[one]!]
  }
}
