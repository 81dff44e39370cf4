/**
 * The table's stream and one consumer of it, as an event source mapping reads it: in order for each key and in no order
 * across keys, at least once, again from the first record that failed, and into a queue of its own what fails for good.
 * @module
 */
import type { MemoryRecord } from '@plazo/local/memory/memory-items'
import type { StreamConsumer } from '../../functions/streams/stream-consumer.ts'
import type { Lambda } from './lambda.ts'
import type { World } from './world.ts'

type Heard = Pick<MemoryRecord, 'eventName' | 'dynamodb'>
type Waiting = { record: Heard; key: string; attempts: number; from: number; poison: boolean }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 3_600_000
const RETRIES = 20
const BATCH = 10

export type Consumer = Lambda<Parameters<StreamConsumer>[0], Awaited<ReturnType<StreamConsumer>>>

export class Mapping {
  private readonly world: World
  private readonly consumer: Consumer
  private readonly lanes = new Map<string, Waiting[]>()
  /** What failed too often; somebody looks at it, and sends it again. */
  private letters: Waiting[] = []
  private wakes = Number.POSITIVE_INFINITY
  private repeats = 0

  constructor(world: World, consumer: Consumer) {
    this.world = world
    this.consumer = consumer
  }

  put(record: MemoryRecord): void {
    const { faults, chance, now } = this.world
    const lane = String(record.item['pk'])
    if (faults.strikes('poison-record', 0.3)) this.join(`poison ${lane}`, poisoned(record), { poison: true })
    const delay = faults.strikes('record-delayed', 0.3) ? chance.int(1, 24) * HOUR : 0
    this.join(lane, record, { from: now + delay })
  }

  /** Sends again what was given up, and lets go what was held up. */
  redrive(): void {
    this.consumer.restart()
    const again = this.letters
    this.letters = []
    for (const { key, record } of again) this.join(`${key} redriven ${++this.repeats}`, record)
    for (const lane of this.lanes.values())
      for (const waiting of lane) waiting.from = Math.min(waiting.from, this.world.now)
    this.wake(this.world.now)
  }

  get isEmpty(): boolean {
    return this.letters.length === 0 && [...this.lanes.values()].every((lane) => lane.every(({ poison }) => poison))
  }

  private join(key: string, record: Heard, how: Partial<Waiting> = {}): void {
    const lane = this.lanes.get(key) ?? []
    this.lanes.set(key, lane)
    lane.push({ record, key, attempts: 0, from: this.world.now, poison: false, ...how })
    this.wake(Math.max(this.world.now, lane[0]?.from ?? 0))
  }

  private wake(at: number): void {
    if (at >= this.wakes) return
    this.wakes = at
    this.world.agenda.add(at, async () => {
      if (this.wakes !== at) return
      this.wakes = Number.POSITIVE_INFINITY
      await this.drain()
    })
  }

  private async drain(): Promise<void> {
    const batch = this.nextBatch()
    if (batch.length === 0) return this.sleep(0)
    const ended = await this.consumer.invoke({ Records: batch.map(({ record }) => record) })
    const failed = ended.end === 'returned' ? ended.result.batchItemFailures[0]?.itemIdentifier : undefined
    const from = batch.findIndex(({ record }) => record.dynamodb.SequenceNumber === failed)
    const done = ended.end !== 'returned' ? 0 : from === -1 ? batch.length : from
    if (done > 0 && done < batch.length) this.world.faults.count('batch-in-part')
    for (const { record, key, poison } of batch.slice(0, done)) {
      if (!poison && this.world.faults.strikes('record-doubled')) {
        this.join(`${key} again ${++this.repeats}`, record, { from: this.world.now + this.world.chance.int(0, HOUR) })
      }
    }
    const rest = batch.slice(done)
    this.giveBack(rest)
    return this.sleep(rest[0] ? Math.min(5 * SECOND * 2 ** rest[0].attempts, 10 * MINUTE) : 0)
  }

  private nextBatch(): Waiting[] {
    const { faults, chance, now } = this.world
    const open = [...this.lanes.keys()].filter((key) => (this.lanes.get(key)?.[0]?.from ?? Infinity) <= now)
    const lanes = open.length > 1 && faults.strikes('records-reordered', 2) ? chance.shuffled(open) : open
    const batch: Waiting[] = []
    for (const key of lanes) {
      const lane = this.lanes.get(key) ?? []
      while (batch.length < BATCH && lane[0] && lane[0].from <= now) batch.push(lane.shift()!)
      if (lane.length === 0) this.lanes.delete(key)
    }
    return batch
  }

  private giveBack(rest: readonly Waiting[]): void {
    const [first] = rest
    if (!first) return
    first.attempts++
    const givenUp = first.attempts > (first.poison ? 3 : RETRIES)
    if (givenUp && !first.poison) this.letters.push(first)
    for (const waiting of rest.slice(givenUp ? 1 : 0).toReversed()) {
      const lane = this.lanes.get(waiting.key) ?? []
      this.lanes.set(waiting.key, lane)
      lane.unshift(waiting)
    }
  }

  private sleep(pause: number): void {
    const next = Math.min(...[...this.lanes.values()].map((lane) => lane[0]?.from ?? Infinity))
    if (next !== Infinity) this.wake(Math.max(next, this.world.now + pause))
  }
}

/** Of an entity that wakes the consumer, in a shape that nobody knows. */
function poisoned({ eventName, dynamodb }: MemoryRecord): Heard {
  const { Keys, NewImage, SequenceNumber } = dynamodb
  const image = { ...NewImage, schemaVersion: { N: '99' } }
  return { eventName, dynamodb: { SequenceNumber: `${SequenceNumber}P`, Keys, NewImage: image, OldImage: undefined } }
}
