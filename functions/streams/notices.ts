import { createHash, randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { SESClient } from '@aws-sdk/client-ses'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { agentLoads } from '@plazo/application/agent-loads'
import { cachedDirectory } from '@plazo/application/cached-directory'
import type { MailSettings } from '@plazo/application/deliver-notice'
import { cognitoSignInRegister } from '@plazo/aws/cognito/sign-in-register'
import { accountHistory } from '@plazo/aws/dynamodb/account-history'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import { heldMail } from '@plazo/aws/dynamodb/held-mail'
import { mailPace } from '@plazo/aws/dynamodb/mail-pace'
import { outbox } from '@plazo/aws/dynamodb/outbox'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { mailCauses, personChanges } from '@plazo/aws/dynamodb/stream'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { sesMailer } from '@plazo/aws/ses/mailer'
import { deskById } from '@plazo/desks/desks'
import { ticketCode } from '@plazo/domain/ticket-id'
import { noticeStreamEnvironment, type NoticeStreamEnvironment } from '../env.ts'
import { metrics } from '../metrics.ts'
import { now } from '../now.ts'
import { visitorLinks } from '../visitor-links.ts'
import { entryComposer } from './compose-entry.ts'
import { noticeComposer } from './compose-notice.ts'
import { noticesConsumer } from './notices-consumer.ts'

/** Less than the lease of a notice, so that nobody else sends it while this one still waits for an answer. */
const SENDING_MILLISECONDS = 10_000

const TOKEN_BYTES = 24

const env = noticeStreamEnvironment()
const desk = deskById(env.DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const stores = ticketStores(db, env.TABLE_NAME)
const ses = new SESClient({ maxAttempts: 1, requestHandler: { requestTimeout: SENDING_MILLISECONDS } })

export const handler = noticesConsumer(
  {
    stores,
    uploads: uploads(db, env.TABLE_NAME),
    loads: agentLoads({ stores, now }),
    newTicketCode: (requestId, turn) => ticketCode(createHash('sha256').update(`${requestId}#${turn}`).digest()),
    accounts: accounts(db, env.TABLE_NAME),
    history: accountHistory(db, env.TABLE_NAME),
    staffProfiles: staffProfiles(db, env.TABLE_NAME),
    signIns: cognitoSignInRegister(new CognitoIdentityProviderClient(), env.USER_POOL_ID),
    directory: cachedDirectory(directory(db, env.TABLE_NAME), now),
    outbox: outbox(db, env.TABLE_NAME),
    entryBook: entryBook(db, env.TABLE_NAME),
    heldMail: heldMail(db, env.TABLE_NAME),
    pace: mailPace(db, env.TABLE_NAME),
    mailer: sesMailer(ses),
    desk,
    compose: noticeComposer({ desk, portalUrl: env.PORTAL_URL, signLink: visitorLinks(env.LINK_KEY).sign }),
    ...entryComposer({ desk, portalUrl: env.PORTAL_URL }),
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    mail: mailSettings(env),
    metrics: metrics(env.STAGE, (line) => process.stdout.write(line)),
    now,
  },
  (record) => [...mailCauses(record), ...personChanges(record)],
)

function mailSettings(settings: NoticeStreamEnvironment): MailSettings {
  const { MAIL_FROM: from } = settings
  return settings.MAIL_MODE === 'sandbox'
    ? { mode: 'sandbox', from, sandboxTo: settings.MAIL_SANDBOX_TO }
    : { mode: settings.MAIL_MODE, from }
}
