/**
 * One ticket, several clients at once: what each asked, when, and what he was answered.
 *
 * Two agents, the customer and the alarm work on it through the real handlers, each without regard for the others.
 * Only the alarm moves the desk's clock.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '@plazo/domain/commands'
import { plus, type Instant } from '@plazo/domain/instant'
import { metrics } from '../../functions/metrics.ts'
import { ring } from '../../functions/alarm/bell.ts'
import type { Reply } from '../fixtures/api-event.ts'
import type { ApiTrial } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

/** A command, and the request that carries it. */
export type Deed = { to: string; method?: 'PUT'; body: object; command: Command; seen?: true }

/** `began` and `ended` are places in the order of real time; `clock` is all that the desk's clock said in between. */
export type Done = {
  as: Who
  deed: Deed
  ifVersion: number | undefined
  began: number
  ended: number
  clock: readonly Instant[]
  reply: Reply
}
export type Look = Omit<Done, 'deed' | 'ifVersion'>

export type History = { ticketId: string; done: readonly Done[]; looks: readonly Look[]; failures: readonly unknown[] }

const STEPS = { min: 2, more: 4 }
const MINUTE = 60_000
/** Long enough for others to come between, short enough for a thousand histories. */
const THINKING_MILLISECONDS = 6

export class Clients {
  private readonly api: ApiTrial
  private readonly chance: () => number
  private readonly ticketId: string
  private readonly done: Done[] = []
  private readonly looks: Look[] = []
  private readonly failures: unknown[] = []
  private readonly clock: Instant[]
  private order = 0
  private words = 0

  constructor(api: ApiTrial, ticketId: string, chance: () => number) {
    this.api = api
    this.ticketId = ticketId
    this.chance = chance
    this.clock = [api.now]
  }

  async play(): Promise<History> {
    await Promise.all([this.person('luis'), this.person('rosa'), this.person('ana'), this.alarm()])
    const { ticketId, done, looks, failures } = this
    return { ticketId, done, looks, failures }
  }

  private async person(as: Who): Promise<void> {
    let version = 1
    for (let left = this.upTo(STEPS.more) + STEPS.min; left > 0; left--) {
      await this.think()
      if (this.chance() < 0.3) version = (await this.look(as)).body.version ?? version
      const { reply } = await this.act(as, this.deed(as), version)
      version = reply.body.ticket?.version ?? version
    }
  }

  private async alarm(): Promise<void> {
    const { stores } = this.api.ports
    const desk = { stores, desk: this.api.desk, now: () => this.api.now, metrics: metrics('test', () => undefined) }
    for (let left = this.upTo(3) + 1; left > 0; left--) {
      await this.think()
      this.api.now = plus(this.api.now, this.upTo(700) * MINUTE)
      this.clock.push(this.api.now)
      try {
        await ring(desk)({ ticketId: this.ticketId })
      } catch (error) {
        this.failures.push(error)
      }
    }
  }

  private async act(as: Who, deed: Deed, version: number): Promise<Done> {
    const { to, method = 'POST', body, seen } = deed
    const ifVersion = seen || this.chance() < 0.2 ? version : undefined
    const headers = { ...this.api.fresh(), ...(ifVersion !== undefined && { 'If-Match': `"${ifVersion}"` }) }
    const timed = await this.timed(() =>
      this.api.ask(`${method} /tickets/${this.ticketId}/${to}`, { as, headers, body }),
    )
    // Reading takes no version.
    const done = { as, deed, ifVersion: to === 'reads' ? undefined : ifVersion, ...timed }
    this.done.push(done)
    return done
  }

  private async look(as: Who): Promise<Reply> {
    const timed = await this.timed(() => this.api.ask(`GET /tickets/${this.ticketId}`, { as }))
    this.looks.push({ as, ...timed })
    return timed.reply
  }

  private async timed(ask: () => Promise<Reply>): Promise<Pick<Done, 'began' | 'ended' | 'clock' | 'reply'>> {
    const began = ++this.order
    const since = this.clock.length - 1
    const reply = await ask()
    return { began, ended: ++this.order, clock: this.clock.slice(since), reply }
  }

  private deed(as: Who): Deed {
    const choices = as === 'ana' ? customers(this.text(), this.api.now) : agents(this.text(), as)
    return choices[this.upTo(choices.length)] ?? say('…')
  }

  private text(): string {
    return `Mensaje ${++this.words}`
  }

  private upTo(count: number): number {
    return Math.floor(this.chance() * count)
  }

  private async think(): Promise<void> {
    await sleep(this.chance() * THINKING_MILLISECONDS)
  }
}

function say(text: string, more: { asks?: boolean; visibility?: 'public' | 'internal' } = {}): Deed {
  const said = { text, asks: false, visibility: 'public' as const, ...more }
  return { to: 'messages', body: said, command: { kind: 'add-message', automatic: false, ...said } }
}

function read(messages: readonly number[]): Deed {
  return { to: 'reads', body: { messages }, command: { kind: 'read-messages', messages } }
}

function agents(text: string, agentId: string): readonly Deed[] {
  const priority = (to: 'low' | 'high'): Deed => ({
    to: 'priority',
    method: 'PUT',
    body: { priority: to },
    command: { kind: 'set-priority', priority: to },
    seen: true,
  })
  return [
    say(text),
    say(text, { asks: true }),
    say(text, { asks: true }),
    say(text, { visibility: 'internal' }),
    read([2]),
    { to: 'resolutions', body: { text }, command: { kind: 'offer-resolution', text } },
    { to: 'assignee', method: 'PUT', body: { agentId }, command: { kind: 'assign', agentId }, seen: true },
    {
      to: 'assignee',
      method: 'PUT',
      body: { agentId: null },
      command: { kind: 'assign', agentId: undefined },
      seen: true,
    },
    priority('low'),
    priority('high'),
    { to: 'closure', body: { reason: 'solved' }, command: { kind: 'close', reason: 'solved' }, seen: true },
  ]
}

function customers(text: string, now: Instant): readonly Deed[] {
  const until = plus(now, 20 * 60 * MINUTE)
  const answer = (said: 'solved' | 'not-solved'): Deed => ({
    to: 'answers',
    body: { answer: said, text },
    command: { kind: 'answer', answer: said, text },
    seen: true,
  })
  return [
    say(text),
    say(text),
    say(text),
    read([2]),
    answer('not-solved'),
    answer('solved'),
    { to: 'away', method: 'PUT', body: { until }, command: { kind: 'declare-away', until }, seen: true },
  ]
}
