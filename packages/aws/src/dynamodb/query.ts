/**
 * Queries of the table and of its indexes. There is nothing here, or anywhere, that scans.
 * @module
 */
import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { INDEXES, PARTITION_KEY, SORT_KEY } from '@plazo/application/table-shape'
import type { Item } from './entity.ts'
import type { Range } from './listing.ts'

const IN_RANGE = '#pk = :pk AND #sk BETWEEN :from AND :to'

/** The first `limit` items of a range of an index; `more` when it does not end there. */
export async function queryRange(
  db: DynamoDBDocumentClient,
  { tableName, range, limit }: { tableName: string; range: Range; limit: number },
): Promise<{ items: readonly Item[]; more: boolean }> {
  const { index, partition, from, to, newestFirst } = range
  const { partitionKey, sortKey } = INDEXES[index]
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: index,
      KeyConditionExpression: IN_RANGE,
      ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
      ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  )
  return { items: Items, more: LastEvaluatedKey !== undefined }
}

/** Every item of a partition from sort key `from` to `to`, both inclusive; 1 MB a call. */
export async function queryPartition(
  db: DynamoDBDocumentClient,
  { tableName, ...query }: { tableName: string; partition: string; from: string; to: string; consistent: boolean },
): Promise<readonly Item[]> {
  const items: Item[] = []
  let last: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: IN_RANGE,
        ExpressionAttributeNames: { '#pk': PARTITION_KEY, '#sk': SORT_KEY },
        ExpressionAttributeValues: { ':pk': query.partition, ':from': query.from, ':to': query.to },
        ConsistentRead: query.consistent,
        ExclusiveStartKey: last,
      }),
    )
    items.push(...Items)
    last = LastEvaluatedKey
  } while (last)
  return items
}
