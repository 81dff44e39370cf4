/**
 * Things under two keys, each partition in the order of its sort keys.
 * @module
 */
type Partition<Thing> = { sorts: string[]; things: Map<string, Thing> }

export class Partitions<Thing> {
  private readonly partitions = new Map<string, Partition<Thing>>()

  copy(): Partitions<Thing> {
    const copy = new Partitions<Thing>()
    for (const [name, { sorts, things }] of this.partitions) {
      copy.partitions.set(name, { sorts: [...sorts], things: new Map(things) })
    }
    return copy
  }

  get(partition: string, sort: string): Thing | undefined {
    return this.partitions.get(partition)?.things.get(sort)
  }

  set(partition: string, sort: string, thing: Thing): void {
    const found = this.partitions.get(partition) ?? { sorts: [], things: new Map<string, Thing>() }
    this.partitions.set(partition, found)
    if (!found.things.has(sort)) found.sorts.splice(placeOf(found.sorts, sort), 0, sort)
    found.things.set(sort, thing)
  }

  delete(partition: string, sort: string): void {
    const found = this.partitions.get(partition)
    if (found?.things.delete(sort)) found.sorts.splice(placeOf(found.sorts, sort), 1)
  }

  /** From `from` to `to`, both inclusive, in order. */
  range(partition: string, from: string, to: string): Thing[] {
    const found = this.partitions.get(partition)
    if (!found) return []
    const things: Thing[] = []
    for (const sort of found.sorts.slice(placeOf(found.sorts, from))) {
      if (sort > to) break
      const thing = found.things.get(sort)
      if (thing !== undefined) things.push(thing)
    }
    return things
  }
}

/** Where the first sort key stands that is not before this one. */
function placeOf(sorts: readonly string[], sort: string): number {
  let low = 0
  let high = sorts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorts[middle] ?? '') < sort) low = middle + 1
    else high = middle
  }
  return low
}
