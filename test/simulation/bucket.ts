/**
 * The bucket of uploads, and its scanner: that something came, or was looked at, is told late, twice or never.
 * @module
 */
import type { FileVerdict } from '@plazo/domain/attachment'
import { fromEpoch } from '@plazo/domain/instant'
import { objectKey } from '@plazo/aws/s3/object-key'
import { signatureScanner } from '@plazo/aws/s3/signature-scanner'
import { MemoryFiles } from '@plazo/local/memory/memory-files'
import type { Random } from '../../functions/random.ts'
import type { Lambda } from './lambda.ts'
import type { World } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Lambda tries so often more what it was told by another service. */
const RETRIES = 2

export class Bucket {
  readonly files: MemoryFiles
  private readonly world: World
  private readonly looking: Lambda<object, void>
  private readonly scanner = signatureScanner(async (id) => this.files.read(id))
  /** From when on it is known what the scanner found. */
  private readonly scannedAt = new Map<string, number>()
  private isTidying = false

  constructor(world: World, looking: Lambda<object, void>, random: Random) {
    this.world = world
    this.looking = looking
    this.files = new MemoryFiles(() => fromEpoch(world.now), random(32))
  }

  /** A browser posts a form. @returns whether it was taken. */
  post(fields: Readonly<Record<string, string>>, bytes: Uint8Array): boolean {
    const { faults, chance, now } = this.world
    const { id } = this.files.post(fields, bytes)
    if (id === undefined) return false
    const came = { Records: [{ s3: { object: { key: objectKey(id) } } }] }
    if (!faults.strikes('arrival-lost', 3)) this.tell(came, chance.int(0, 3) * SECOND)
    if (faults.strikes('arrival-twice', 3)) this.tell(came, chance.int(0, 90) * MINUTE)
    const takes = faults.strikes('scan-late', 3) ? chance.int(1, 180) * MINUTE : chance.int(0, 40) * SECOND
    this.scannedAt.set(id, now + takes)
    const scanned = { detail: { s3ObjectDetails: { objectKey: objectKey(id) } } }
    if (!faults.strikes('scan-lost', 3)) this.tell(scanned, takes)
    return true
  }

  async verdictOf(id: string): Promise<FileVerdict> {
    const { now, faults } = this.world
    const isKnown = (this.scannedAt.get(id) ?? Infinity) <= now || faults.areOver
    return isKnown ? this.scanner.verdictOf(id) : 'waiting'
  }

  /** Somebody has a place: from now on there may be something to tidy. */
  opened(): void {
    if (this.isTidying) return
    this.isTidying = true
    const { world } = this
    world.agenda.add((Math.floor(world.now / HOUR) + 1) * HOUR, async () => {
      this.isTidying = false
      await this.looking.invoke({ tidy: true })
      const { uploads } = world.table
      const ever = fromEpoch(world.now + 48 * HOUR)
      if ([...(await uploads.abandoned(ever)), ...(await uploads.untold(ever))].length > 0) this.opened()
    })
  }

  private tell(event: object, after: number, attempt = 0): void {
    this.world.agenda.add(this.world.now + after, async () => {
      const { end } = await this.looking.invoke(event)
      if (end !== 'returned' && attempt < RETRIES) this.tell(event, MINUTE * 2 ** attempt, attempt + 1)
    })
  }
}
