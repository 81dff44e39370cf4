/**
 * Letters that wait, in the table: a sparse index says which need not any longer, one transaction ties them up.
 * @module
 */
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { HeldMail } from '@plazo/application/held-mail'
import type { NoticeKey } from '@plazo/application/mailer'
import { INDEXES, PARTITION_KEY } from '@plazo/application/table-shape'
import type { Instant } from '@plazo/domain/instant'
import { bundleItem, bundlesOf, noticesOf } from './bundle-items.ts'
import { HELD, LAST, noticeKey } from './keys.ts'
import type { Range } from './listing.ts'
import { heldNoticeOf, type NoticeState } from './notice-items.ts'
import { queryRange } from './query.ts'
import { transact, type Step } from './transact.ts'

/** What a sweep ties up at a time; the rest waits a minute. */
export const HELD_PER_SWEEP = 500

const HELD_STATE: NoticeState = 'held'
const BUNDLED: NoticeState = 'bundled'

/** Another sweep was quicker. */
class TiedAlready extends Error {
  override readonly name = 'TiedAlready'
}

export function heldMail(db: DynamoDBDocumentClient, tableName: string): HeldMail {
  return {
    async due(now) {
      const { items } = await queryRange(db, { tableName, range: heldRange(now), limit: HELD_PER_SWEEP })
      return bundlesOf(items)
    },
    async tie(bundle, now) {
      const put = {
        TableName: tableName,
        Item: bundleItem(bundle, now),
        ConditionExpression: `attribute_not_exists(${PARTITION_KEY})`,
      }
      const notices = noticesOf(bundle).map((notice) => bundling(notice, tableName))
      try {
        await transact(db, [{ operation: { Put: put }, otherwise: () => new TiedAlready() }, ...notices])
        return true
      } catch (error) {
        if (error instanceof TiedAlready) return false
        throw error
      }
    },
    async read(bundle) {
      const answers = await Promise.all(
        noticesOf(bundle).map((notice) =>
          db.send(new GetCommand({ TableName: tableName, Key: noticeKey(notice), ConsistentRead: true })),
        ),
      )
      return answers.map(({ Item }) => heldNoticeOf(Item))
    },
  }
}

/** What waited until `now` or less, longest first. */
export function heldRange(now: Instant): Range {
  return { index: 'alarm', partition: HELD, from: '0', to: `${now}${LAST}`, newestFirst: false }
}

/** Out of the index with it: whoever looks again finds it no more. */
function bundling(notice: NoticeKey, tableName: string): Step {
  const { partitionKey, sortKey } = INDEXES.alarm
  const update = {
    TableName: tableName,
    Key: noticeKey(notice),
    UpdateExpression: 'SET #state = :bundled REMOVE #pk, #sk',
    ConditionExpression: '#state = :held',
    ExpressionAttributeNames: { '#state': 'state', '#pk': partitionKey, '#sk': sortKey },
    ExpressionAttributeValues: { ':bundled': BUNDLED, ':held': HELD_STATE },
  }
  return { operation: { Update: update }, otherwise: () => new TiedAlready() }
}
