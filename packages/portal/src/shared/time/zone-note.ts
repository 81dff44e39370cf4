import { useReader } from '../texts.tsx'
import { placeOf } from './moments.ts'
import { machineZone, zoneOf } from './own-zone.ts'
import { useNow } from './use-now.ts'
import { offsetAt } from './zoned.ts'

/** Said where the times are not those of this machine's clock: nobody takes them for what it shows. */
export function useZoneNote(): string | undefined {
  const { texts } = useReader()
  const now = useNow()
  const isHere = offsetAt(now, zoneOf()) === offsetAt(now, machineZone())
  return isHere ? undefined : texts.zoneNote(placeOf(zoneOf()))
}
