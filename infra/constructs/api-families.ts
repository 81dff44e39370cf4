/**
 * The functions behind the API: one a family of routes, each with only what its routes need.
 * @module
 */
import { Validations } from 'aws-cdk-lib'
import type { IUserPool } from 'aws-cdk-lib/aws-cognito'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { AlarmDefinition } from './desk-alarm.ts'
import { DeskFunction } from './desk-function.ts'
import type { DeskTable } from './desk-table.ts'
import type { FileBucket } from './file-bucket.ts'
import type { House } from './house.ts'

export interface ApiFamiliesProps {
  readonly house: House
  readonly table: DeskTable
  /** Signs the links of people who are not signed in, and what their browsers are known by. */
  readonly linkKey: string
  readonly pool: IUserPool
  readonly files: FileBucket
}

/** Above what any request may take, below the gateway's own limit of 30. */
const TIMEOUT_SECONDS = 20

export class ApiFamilies extends Construct {
  readonly all: readonly DeskFunction[]
  readonly alarms: readonly AlarmDefinition[]
  private readonly house: House
  private readonly table: DeskTable

  constructor(scope: Construct, id: string, { house, table, linkKey, pool, files }: ApiFamiliesProps) {
    super(scope, id)
    this.house = house
    this.table = table
    const challengeKey = this.key('ChallengeKey', 'Signs proofs of work; a new value only spoils those under way')
    this.all = [
      this.desk(),
      this.entry(pool, challengeKey),
      this.people(),
      this.tickets(),
      this.accounts(),
      this.visitors(linkKey, challengeKey),
      this.files(files, linkKey),
    ]
    this.alarms = this.all.flatMap(({ alarms }) => alarms)
  }

  private desk(): DeskFunction {
    const fn = new DeskFunction(this, 'Desk', {
      house: this.house,
      name: 'desk',
      description: 'Public routes: the desk, its hours, its contract, the clock simulation',
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 512,
      loss: 'Visitors cannot see whether the desk is open, nor its plans and hours.',
    })
    this.table.countCalls(fn)
    return fn
  }

  private entry(pool: IUserPool, challengeKey: string): DeskFunction {
    const fn = new DeskFunction(this, 'Entry', {
      house: this.house,
      name: 'entry',
      description: 'Public routes of the way in: registration, activation',
      environment: { CHALLENGE_KEY: challengeKey },
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 512,
      loss: 'Nobody can register or activate his sign-in; whoever is in stays in.',
    })
    this.table.letIn(fn)
    this.table.countCalls(fn)
    fn.allow(
      {
        actions: [
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminSetUserPassword',
          'cognito-idp:AdminUpdateUserAttributes',
        ],
        resources: [pool.userPoolArn],
      },
      { USER_POOL_ID: pool.userPoolId },
    )
    return fn
  }

  private people(): DeskFunction {
    const fn = new DeskFunction(this, 'People', {
      house: this.house,
      name: 'people',
      description: 'Routes about the caller: who he is, and his drafts',
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 512,
      loss: 'Customers and agents cannot see who the desk takes them for, and their drafts stay in their browser; the portal does not open.',
    })
    this.table.readPeople(fn)
    this.table.keepDrafts(fn)
    return fn
  }

  private tickets(): DeskFunction {
    const fn = new DeskFunction(this, 'Tickets', {
      house: this.house,
      name: 'tickets',
      description: 'Routes of tickets: open, read, lists, messages, answers, close',
      environment: {
        CURSOR_KEY: this.key('CursorKey', 'Signs the cursors of lists; a new value only makes open lists begin again'),
      },
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 1024,
      loss: 'Customers cannot open, read or answer tickets, and agents cannot work.',
    })
    this.table.readTickets(fn)
    this.table.writeTickets(fn)
    return fn
  }

  private accounts(): DeskFunction {
    const fn = new DeskFunction(this, 'Accounts', {
      house: this.house,
      name: 'accounts',
      description:
        'Routes of organisations (plans, packs, standing, licences, training, windows, ledger) and of own profiles',
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 512,
      loss: 'Plans, payments and packs told by the billing system do not arrive, and admins cannot change an organisation, nor people their own profiles.',
    })
    this.table.readTickets(fn)
    this.table.writeTickets(fn)
    return fn
  }

  private visitors(linkKey: string, challengeKey: string): DeskFunction {
    const fn = new DeskFunction(this, 'Visitors', {
      house: this.house,
      name: 'visitors',
      description: 'Routes for people who are not signed in: chat, signed links, and questions answered by mail',
      environment: { LINK_KEY: linkKey, CHALLENGE_KEY: challengeKey },
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 1024,
      loss: 'People who do not sign in cannot chat, and the links in mails open nothing: they cannot see how their ticket stands, nor rate it.',
    })
    this.table.readTickets(fn)
    this.table.writeTickets(fn)
    return fn
  }

  private files(bucket: FileBucket, linkKey: string): DeskFunction {
    const fn = new DeskFunction(this, 'FilesFunction', {
      house: this.house,
      name: 'files',
      description: 'Routes of files: a place to upload to, and where a file is handed out',
      environment: {
        LINK_KEY: linkKey,
        FILE_KEY: this.key(
          'FileKey',
          'Makes the codes of uploads; a new value only makes open forms be asked for again',
        ),
      },
      timeoutSeconds: TIMEOUT_SECONDS,
      memoryMegabytes: 512,
      loss: 'Customers and agents can attach and download nothing; topics that want a picture cannot be opened.',
    })
    this.table.readTickets(fn)
    this.table.keepUploads(fn)
    bucket.takeForms(fn)
    bucket.handOut(fn)
    return fn
  }

  /** Its value reaches the function when the stack is deployed, and no other way. */
  private key(id: string, description: string): string {
    const secret = new Secret(this, id, {
      description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It protects no data; rotating by itself would break whatever is under way.',
    })
    return secret.secretValue.unsafeUnwrap()
  }
}
