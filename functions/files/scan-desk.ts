/**
 * Wakes for an upload that came, for a scanner that is done, and every hour for what nobody sent or judged.
 * @module
 */
import { judgeUpload, type ScanningDesk } from '@plazo/application/judge-upload'
import { lookAgain } from '@plazo/application/look-again'
import { tidyUploads } from '@plazo/application/tidy-uploads'
import { uploadOfKey } from '@plazo/aws/s3/object-key'
import * as z from 'zod/mini'
import { logFault } from '../log-fault.ts'
import type { Metrics } from '../metrics.ts'

/** The bucket's own notice; keys come as in an address. */
const arrivals = z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) })
/** GuardDuty's, of one object. What it found is read where it writes it. */
const scanned = z.object({ detail: z.object({ s3ObjectDetails: z.object({ objectKey: z.string() }) }) })
const hourly = z.object({ tidy: z.literal(true) })

const wake = z.union([
  z.pipe(
    arrivals,
    z.transform(({ Records }) => Records.map(({ s3 }) => plainKey(s3.object.key))),
  ),
  z.pipe(
    scanned,
    z.transform(({ detail }) => [detail.s3ObjectDetails.objectKey]),
  ),
  z.pipe(
    hourly,
    z.transform(() => undefined),
  ),
])

/** @throws whatever kept it from being looked at: it must come again. */
export function scan(desk: ScanningDesk & { metrics: Metrics }): (event: unknown) => Promise<void> {
  return async (event) => {
    const keys = wake.parse(event)
    if (!keys) return tidy(desk)
    for (const key of keys) {
      const uploadId = uploadOfKey(key)
      if (uploadId === undefined) continue
      console.info({ message: 'upload looked at', uploadId, verdict: await judgeUpload(desk, uploadId) })
    }
  }
}

async function tidy(desk: Parameters<typeof scan>[0]): Promise<void> {
  const { waiting, failures } = await lookAgain(desk)
  // What cannot be looked at is not judged either.
  const unjudged = waiting + failures.length
  desk.metrics({ name: 'FilesUnjudged', value: unjudged, at: desk.now() })
  for (const failure of failures) logFault('upload not looked at', failure)
  const gone = await tidyUploads(desk)
  console.info({ message: 'uploads tidied', gone, unjudged })
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} uploads could not be looked at`)
}

function plainKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '))
}
