import {
  AGENT_ENTITY,
  BUNDLE_ENTITY,
  CONTACT_ENTITY,
  ENTRY_ENTITY,
  EVENT_ENTITY,
  LOOK_UP_ENTITY,
  TICKET_ENTITY,
} from '@plazo/application/table-shape'
import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AlarmBell } from '../constructs/alarm-bell.ts'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import { DeskFunction } from '../constructs/desk-function.ts'
import type { DeskTable } from '../constructs/desk-table.ts'
import type { House } from '../constructs/house.ts'
import { signInsBehind } from '../constructs/metrics.ts'
import { MinuteSweep } from '../constructs/minute-sweep.ts'
import { TableConsumer } from '../constructs/table-consumer.ts'
import type { DataStack } from './data-stack.ts'
import type { IdentityStack } from './identity-stack.ts'
import type { MailStack } from './mail-stack.ts'

export interface JobsStackProps extends StackProps {
  readonly house: House
  readonly data: DataStack
  readonly identity: IdentityStack
  readonly mail: MailStack
}

/** What nobody waits for: bells, the sweep, and what follows from a write. */
export class JobsStack extends Stack {
  readonly bell: AlarmBell
  readonly alarms: readonly AlarmDefinition[]
  private readonly notify: DeskFunction

  constructor(scope: Construct, id: string, { house, data, identity, mail, ...props }: JobsStackProps) {
    super(scope, id, props)
    const { table } = data
    this.bell = new AlarmBell(this, 'Bell', { house, table })
    const sweep = new MinuteSweep(this, 'Sweep', { house, table })
    const arming = this.arming(house, table)
    this.notify = this.notifier(house, data, mail)
    identity.letKeepSignIns(this.notify)
    const notices = this.notices(house, table)
    this.alarms = [...this.bell.alarms, ...sweep.alarms, ...arming.alarms, ...notices.alarms, behind(house)]
  }

  /** Mails link to the portal. */
  linkTo(portalUrl: string): void {
    this.notify.lambda.addEnvironment('PORTAL_URL', portalUrl)
  }

  private arming(house: House, table: DeskTable): TableConsumer {
    const fn = new DeskFunction(this, 'Arm', {
      house,
      name: 'arm',
      description: 'Sets the bell of every ticket whose alarm changed',
      timeoutSeconds: 30,
      memoryMegabytes: 512,
      loss: 'New tickets get no bell: their warnings and breaches come up to three minutes late, by the sweep.',
    })
    this.bell.letArm(fn)
    return new TableConsumer(this, 'Arming', {
      house,
      table,
      fn,
      name: 'arm',
      entities: [TICKET_ENTITY],
      batchSize: 25,
      late: 'Bells are set more than a minute late: short promises may break unnoticed till the sweep.',
      failed: 'The tickets of this queue have no bell: they move up to three minutes late, by the sweep.',
    })
  }

  private notifier(house: House, data: DataStack, mail: MailStack): DeskFunction {
    const { table } = data
    const fn = new DeskFunction(this, 'Notify', {
      house,
      name: 'notify',
      description:
        'Tells the right people of an event, each once, and does what else follows: from a form of the page a ticket, from an opening in another ticket, from a change of somebody for how he signs in and what he had',
      environment: { LINK_KEY: data.shared.linkKey },
      timeoutSeconds: 60,
      memoryMegabytes: 512,
      loss: 'Mail about tickets is late: customers and agents do not learn of answers, warnings and closes. Forms of the page become no tickets, tickets do not tell what follows them, whoever has another address signs in by the old one, and tickets of who left wait for nobody.',
    })
    table.readTickets(fn)
    table.recordNotices(fn)
    table.openTickets(fn)
    mail.letSend(fn)
    return fn
  }

  private notices(house: House, table: DeskTable): TableConsumer {
    return new TableConsumer(this, 'Notices', {
      house,
      table,
      fn: this.notify,
      name: 'notify',
      entities: [EVENT_ENTITY, BUNDLE_ENTITY, LOOK_UP_ENTITY, ENTRY_ENTITY, CONTACT_ENTITY, AGENT_ENTITY],
      batchSize: 10,
      late: 'Mail about tickets leaves more than a minute late, forms of the page become tickets as late, and tickets tell as late what follows them.',
      failed:
        'Somebody was never told of the events or letters in this queue, a form of the page became no ticket, or a ticket does not tell what follows it: until they are handed over again.',
    })
  }
}

function behind(house: House): AlarmDefinition {
  return {
    id: 'sign-ins-behind',
    impact: 'Somebody whose address was changed still signs in by the old one, or not at all.',
    metric: signInsBehind(house),
    threshold: 0,
  }
}
