import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { heldMail } from '@plazo/aws/dynamodb/held-mail'
import { overdueAlarms } from '@plazo/aws/dynamodb/overdue-alarms'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { deskById } from '@plazo/desks/desks'
import { deskEnvironment } from '../env.ts'
import { metrics } from '../metrics.ts'
import { now } from '../now.ts'
import type { SweepingDesk } from './bell.ts'

/** What the bell and the sweep work on, as the environment says. */
export function bellDesk(): SweepingDesk {
  const { TABLE_NAME, DESK, STAGE } = deskEnvironment()
  const db = DynamoDBDocumentClient.from(new DynamoDBClient())
  return {
    stores: ticketStores(db, TABLE_NAME),
    overdueAlarms: overdueAlarms(db, TABLE_NAME),
    heldMail: heldMail(db, TABLE_NAME),
    desk: deskById(DESK),
    now,
    metrics: metrics(STAGE, (line) => process.stdout.write(line)),
  }
}
