import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { keepFailures } from '../constructs/async-failures.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import { DeskFunction } from '../constructs/desk-function.ts'
import type { DeskTable } from '../constructs/desk-table.ts'
import { FileBucket } from '../constructs/file-bucket.ts'
import type { House } from '../constructs/house.ts'
import { unjudgedFiles } from '../constructs/metrics.ts'
import { MalwareScanner } from '../constructs/malware-scanner.ts'

export interface FilesStackProps extends StackProps {
  readonly house: House
  readonly table: DeskTable
}

/** What people attach, and what looks at it before anybody else does. */
export class FilesStack extends Stack {
  readonly files: FileBucket
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, table, ...props }: FilesStackProps) {
    super(scope, id, props)
    const isLocal = house.config.stage === 'local'
    this.files = new FileBucket(this, 'Files', { house })
    const fn = this.scanning(house, table)
    const failed = new DeadLetterQueue(this, 'Failed', {
      house,
      name: 'scan-failed',
      loss: 'A file of a customer stays “being checked”, or one that nobody sent stays for longer than a day.',
    })
    keepFailures(this, fn, { queue: failed, retries: 2, maxAgeMinutes: 60 })
    this.files.wake(fn.lambda, isLocal ? undefined : 'guard-duty')
    if (!isLocal) {
      const scanner = new MalwareScanner(this, 'Scanner', { house, files: this.files, told: fn, failed })
      this.files.guard([fn.roleArn, scanner.role.roleArn])
    }
    this.tidying(fn, failed)
    this.alarms = [...fn.alarms, ...failed.alarms, filesUnjudged(house)]
    new CfnOutput(this, 'FileBucketName', { value: this.files.bucketName })
  }

  private scanning(house: House, table: DeskTable): DeskFunction {
    const fn = new DeskFunction(this, 'Scan', {
      house,
      name: 'scan',
      description: 'Looks at every upload, tells its ticket, and removes what is bad or nobody’s',
      environment: { SCANNER: house.config.stage === 'local' ? 'signature' : 'guard-duty' },
      timeoutSeconds: 60,
      memoryMegabytes: 512,
      loss: 'Files that customers attach stay “being checked” and cannot be downloaded.',
    })
    table.readTickets(fn)
    table.readOverdue(fn)
    table.writeTickets(fn)
    this.files.lookThrough(fn)
    return fn
  }

  private tidying(fn: DeskFunction, failed: DeadLetterQueue): void {
    new Rule(this, 'EveryHour', {
      description:
        'Removes the uploads that nobody has sent within a day, and looks again at those that nobody has judged',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [
        new LambdaFunction(fn.lambda, {
          event: RuleTargetInput.fromObject({ tidy: true }),
          deadLetterQueue: failed.queue,
          retryAttempts: 0,
        }),
      ],
    })
  }
}

/** The one fault of the scanner that fails nothing: it stays silent. */
function filesUnjudged(house: House): AlarmDefinition {
  return {
    id: 'files-unjudged',
    impact: 'Files that customers sent over half an hour ago stay “being checked”: the scanner says nothing of them.',
    metric: unjudgedFiles(house),
    threshold: 0,
  }
}
