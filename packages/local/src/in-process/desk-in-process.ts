/**
 * A whole desk in this process: the API's handlers, what follows from their writes, and a clock that is moved by hand.
 * Mail is composed and kept; nothing leaves this machine and nothing outlives it.
 * @module
 */
import { createHash, randomUUID } from 'node:crypto'
import { agentLoads } from '@plazo/application/agent-loads'
import { judgeUpload, type ScanningDesk } from '@plazo/application/judge-upload'
import { lookAgain } from '@plazo/application/look-again'
import type { OutgoingMail } from '@plazo/application/mailer'
import {
  AGENT_ENTITY,
  BUNDLE_ENTITY,
  CONTACT_ENTITY,
  ENTRY_ENTITY,
  EVENT_ENTITY,
  LOOK_UP_ENTITY,
  TICKET_ENTITY,
} from '@plazo/application/table-shape'
import { tidyUploads } from '@plazo/application/tidy-uploads'
import { mailCauses, personChanges, ticketWrites } from '@plazo/aws/dynamodb/stream'
import { signatureScanner } from '@plazo/aws/s3/signature-scanner'
import type { Desk } from '@plazo/domain/desk'
import { earliest, type Instant, plus } from '@plazo/domain/instant'
import { ticketCode } from '@plazo/domain/ticket-id'
import { ring, sweep } from '../../../../functions/alarm/bell.ts'
import { metrics } from '../../../../functions/metrics.ts'
import { alarmsConsumer } from '../../../../functions/streams/alarms-consumer.ts'
import { noticeComposer } from '../../../../functions/streams/compose-notice.ts'
import { noticesConsumer } from '../../../../functions/streams/notices-consumer.ts'
import { MemoryFiles } from '../memory/memory-files.ts'
import { memoryTable } from '../memory/memory-table.ts'
import { ofEntity } from '../memory/of-entity.ts'
import { samplePeople, type SamplePeople } from '../samples/people.ts'
import { apiFamilies, LOCAL_LINKS, type ApiPorts } from './api-families.ts'
import { entryParts } from './entry-parts.ts'
import { SignInDouble } from './sign-in-double.ts'

type Bell = { ticketId: string; generation: number; at: Instant }

/** The sweep lets go what mail was held for the morning. */
const SWEEP_MILLISECONDS = 5 * 60_000

export class DeskInProcess {
  readonly desk: Desk
  readonly people: SamplePeople
  readonly signIns: SignInDouble
  readonly mails: (OutgoingMail & { at: Instant })[] = []
  now: Instant
  /** Where its mails lead; the door says once it is open. */
  portalUrl = 'http://127.0.0.1:5173'
  private readonly table = memoryTable()
  readonly files = new MemoryFiles(() => this.now)
  private readonly families: ReturnType<typeof apiFamilies>
  private bells: Bell[] = []

  private constructor(desk: Desk, now: Instant) {
    this.desk = desk
    this.now = now
    this.people = samplePeople(desk, now)
    this.signIns = new SignInDouble(
      this.people,
      () => this.now,
      // Cognito mails it by itself.
      (mail, code) => this.mails.push({ from: '', to: mail, subject: code, raw: new Uint8Array(), at: this.now }),
    )
    this.families = apiFamilies(this.ports)
  }

  /** With its sample people, and no ticket yet. */
  static async opened(desk: Desk, now: Instant): Promise<DeskInProcess> {
    const opened = new DeskInProcess(desk, now)
    const { directory } = opened.table
    for (const organisation of opened.people.organisations) await directory.putOrganisation(organisation)
    for (const contact of opened.people.contacts) await directory.putContact(contact)
    for (const agent of opened.people.agents) await directory.putAgent(agent)
    opened.table.takeStream()
    return opened
  }

  /** Answers one request, and lets follow what follows from its write. */
  async answer(family: keyof ReturnType<typeof apiFamilies>, event: Parameters<(typeof this.families)['desk']>[0]) {
    const answer = await this.families[family](event, CONTEXT)
    await this.follow()
    return answer
  }

  /** Time passes until `at`; every bell on the way rings, and held mail is let go. */
  async until(at: Instant): Promise<void> {
    for (;;) {
      const next = earliest([...this.bells.map((bell) => bell.at), plus(this.now, SWEEP_MILLISECONDS)])
      if (next === undefined || next > at) break
      if (next > this.now) this.now = next
      const due = this.bells.filter((bell) => bell.at <= this.now)
      this.bells = this.bells.filter((bell) => !due.includes(bell))
      for (const { ticketId } of due) await ring(this.parts)({ ticketId })
      await sweep(this.parts)()
      await tidyUploads(this.scanning())
      await lookAgain(this.scanning())
      await this.follow()
    }
    this.now = at
  }

  /** Looks at an upload, as the bucket tells of it. */
  async judge(uploadId: string): Promise<void> {
    await judgeUpload(this.scanning(), uploadId)
    await this.follow()
  }

  private scanning(): ScanningDesk {
    const { stores, uploads } = this.table
    const { files, desk } = this
    const scanner = signatureScanner(async (id) => files.read(id))
    return { stores, uploads, files, scanner, desk, now: () => this.now }
  }

  private async follow(): Promise<void> {
    const arm = alarmsConsumer({ alarmClock: { arm: async (bell) => this.arm(bell) } }, ticketWrites)
    const notify = noticesConsumer(this.parts, (record) => [...mailCauses(record), ...personChanges(record)])
    const follows = [EVENT_ENTITY, BUNDLE_ENTITY, LOOK_UP_ENTITY, ENTRY_ENTITY, CONTACT_ENTITY, AGENT_ENTITY]
    for (let records = this.table.takeStream(); records.length > 0; records = this.table.takeStream()) {
      await arm({ Records: ofEntity(records, TICKET_ENTITY) })
      await notify({ Records: ofEntity(records, ...follows) })
    }
  }

  /** As Scheduler: one a name, whatever was asked before under it. */
  private arm(bell: Bell): void {
    const { ticketId, generation } = bell
    if (!this.bells.some((each) => each.ticketId === ticketId && each.generation === generation)) this.bells.push(bell)
  }

  private get ports(): ApiPorts {
    const now = () => this.now
    const loads = agentLoads({ stores: this.table.stores, now })
    const { table, desk, files, signIns } = this
    return { ...table, files, desk, signIns, loads, now, openApi: '{}', newTicketCode }
  }

  private get parts() {
    const { desk, table } = this
    const { stores, entryBook } = table
    const now = () => this.now
    const sender = { desk, portalUrl: this.portalUrl }
    return {
      ...table,
      loads: agentLoads({ stores, now }),
      newTicketCode,
      signIns: this.signIns.register,
      desk,
      now,
      metrics: metrics('dev', () => undefined),
      compose: noticeComposer({ ...sender, signLink: LOCAL_LINKS.sign }),
      ...entryParts(entryBook, sender),
      mail: { mode: 'live', from: 'avisos@desk.example' } as const,
      mailer: { send: async (mail: OutgoingMail) => void this.mails.push({ ...mail, at: this.now }) },
    }
  }
}

/** Of what Lambda tells a function the handlers read nothing. */
const CONTEXT = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'in-process',
  functionVersion: '1',
  invokedFunctionArn: 'in-process',
  memoryLimitInMB: '0',
  awsRequestId: randomUUID(),
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
}

function newTicketCode(request: string, turn: number): string {
  return ticketCode(createHash('sha256').update(`${request}#${turn}`).digest())
}
