/**
 * The desk's people, each changed by himself and by whoever runs the desk.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Agent } from '@plazo/application/directory'
import type { StaffChanges, StaffProfiles } from '@plazo/application/staff-profiles'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import { agentKey, isId } from './keys.ts'
import { agentOf } from './person-items.ts'

export function staffProfiles(db: DynamoDBDocumentClient, tableName: string): StaffProfiles {
  async function find(agentId: string): Promise<Agent | undefined> {
    if (!isId(agentId)) return undefined
    const Key = agentKey(agentId)
    const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }))
    return Item && agentOf(Item)
  }
  return {
    find,
    async change(agentId, changes) {
      if (!isId(agentId) || Object.keys(changes).length === 0) return find(agentId)
      try {
        const { Attributes } = await db.send(
          new UpdateCommand({
            TableName: tableName,
            Key: agentKey(agentId),
            ...partsOf(changes),
            ConditionExpression: `attribute_exists(${PARTITION_KEY})`,
            ReturnValues: 'ALL_NEW',
          }),
        )
        return Attributes && agentOf(Attributes)
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined
        throw error
      }
    },
  }
}

const FIELDS = [
  'name',
  'locale',
  'timeZone',
  'mail',
  'role',
  'teams',
  'leftAt',
] as const satisfies readonly (keyof StaffChanges)[]

function partsOf(changes: StaffChanges) {
  const named = FIELDS.filter((field) => changes[field] !== undefined)
  const kept = named.filter((field) => changes[field] !== null)
  const gone = named.filter((field) => changes[field] === null)
  return {
    UpdateExpression: [
      ...(kept.length > 0 ? [`SET ${kept.map((field) => `#${field} = :${field}`).join(', ')}`] : []),
      ...(gone.length > 0 ? [`REMOVE ${gone.map((field) => `#${field}`).join(', ')}`] : []),
    ].join(' '),
    ExpressionAttributeNames: Object.fromEntries(named.map((field) => [`#${field}`, field])),
    ...(kept.length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(kept.map((field) => [`:${field}`, changes[field]])),
    }),
  }
}
