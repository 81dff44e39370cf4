/**
 * Letters that go together, as items.
 * @module
 */
import type { Bundle } from '@plazo/application/held-mail'
import type { NoticeKey } from '@plazo/application/mailer'
import { BUNDLE_ENTITY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import type { Instant } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { seconds } from './seconds.ts'
import { bundleKey, noticeOfKey, type Key } from './keys.ts'
import { instant, text, positive } from './stored-ticket.ts'

/** A transaction takes a hundred writes, and a mail of more lines is read by nobody. */
const NOTICES_PER_BUNDLE = 50
/** Long after the stream has forgotten it. */
const KEPT_SECONDS = 30 * 24 * 60 * 60

const bundles = entity(BUNDLE_ENTITY, {
  recipient: text,
  notices: z.array(z.strictObject({ ticketId: text, sequence: positive })).check(z.minLength(1)),
  at: instant,
  [TTL_ATTRIBUTE]: z.int(),
})

export function bundleItem(bundle: Bundle, at: Instant): Item {
  const { recipient, notices } = bundle
  const goesAt = { [TTL_ATTRIBUTE]: seconds(at) + KEPT_SECONDS }
  return bundles.encode(bundleKey(firstOf(bundle)), { recipient, notices: [...notices], at, ...goesAt })
}

export function bundleOf(item: unknown): Bundle {
  const { recipient, notices } = bundles.decode(item)
  return { recipient, notices }
}

export function noticesOf({ recipient, notices }: Bundle): readonly NoticeKey[] {
  return notices.map((notice) => ({ ...notice, recipient }))
}

/** Entries of the sweep's index, as bundles of one reader each. @throws RangeError for what is no notice. */
export function bundlesOf(entries: readonly Item[]): readonly Bundle[] {
  const byReader = Map.groupBy(entries.map(keyOf).map(noticeOfKey), (notice) => bundleKey(notice).pk)
  return [...byReader.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / NOTICES_PER_BUNDLE) }, (_, part) => {
      const some = all.slice(part * NOTICES_PER_BUNDLE, (part + 1) * NOTICES_PER_BUNDLE)
      const notices = some.map(({ ticketId, sequence }) => ({ ticketId, sequence }))
      return { recipient: some[0]?.recipient ?? '', notices }
    }),
  )
}

const key = z.object({ pk: text, sk: text })

function keyOf(entry: Item): Key {
  return key.parse(entry)
}

function firstOf({ recipient, notices }: Bundle): NoticeKey {
  const [first] = notices
  if (!first) throw new RangeError('a bundle holds a notice at least')
  return { ...first, recipient }
}
