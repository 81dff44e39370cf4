/**
 * When the desks are at work, and what silence does on each of them.
 */
import { club } from '@plazo/desks/club'
import { inProduct } from '@plazo/desks/in-product'
import { partner } from '@plazo/desks/partner'
import { school } from '@plazo/desks/school'
import type { Desk } from '@plazo/domain/desk'
import { instant, type Instant } from '@plazo/domain/instant'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const mexico = (wallClock: string) => instant(`${wallClock}:00-06:00`)
const bogota = (wallClock: string) => instant(`${wallClock}:00-05:00`)
const caracas = (wallClock: string) => instant(`${wallClock}:00-04:00`)
const lima = bogota

const CHAT_AT_SCHOOL = {
  topic: 'usage',
  channel: 'chat',
  priority: 'medium',
  subject: 'Boletas del segundo bimestre',
  description: 'No encuentro dónde imprimir las boletas del segundo bimestre de todo un grupo.',
  identity: {
    name: 'Ana Morales',
    mobile: '5512345678',
    mail: 'ana@sanjose.example.com',
    organisation: 'Colegio San José',
  },
  statements: ['time-set-aside'],
}
const CHAT_IN_PRODUCT = {
  topic: 'usage',
  channel: 'chat',
  priority: 'medium',
  subject: 'Cambiar el logo de mis facturas',
  description: '¿Dónde cambio el logo que sale en las facturas que envío?',
}
const CASE_OF_A_CLUB = {
  topic: 'doubt',
  channel: 'portal',
  subject: 'SOCIOS, cómo se anula un recibo',
  description: 'Necesitamos saber cómo se anula un recibo que un socio pagó dos veces en la caja.',
  statements: ['will-follow'],
}
const CASE_OF_A_PARTNER = {
  topic: 'doubt',
  channel: 'portal',
  priority: 'low',
  subject: 'Datos de demostración',
  description: '¿Podemos cargar datos de demostración en la prueba que mostramos a un cliente nuevo?',
}

/** One ticket of Ana's, and what its desk does with it. */
class Case {
  readonly desk: RunningDesk
  private path = ''
  private constructor(desk: RunningDesk) {
    this.desk = desk
  }

  static async opened(desk: Desk, at: Instant, body: object): Promise<Case> {
    const opened = new Case(await RunningDesk.opened(at, {}, desk))
    const reply = await opened.desk.ask('POST /tickets', { as: 'ana', headers: opened.desk.api.fresh(), body })
    if (reply.status !== 201) throw new Error(reply.text)
    opened.path = `/tickets/${reply.body.id}`
    return opened
  }

  async ticket() {
    return (await this.desk.ask(`GET ${this.path}`, { as: 'ana' })).body
  }

  async due(kind: string): Promise<string | undefined> {
    return (await this.ticket()).deadlines?.find((each) => each.kind === kind)?.dueAt
  }

  /** The desk asks, and waits for Ana. */
  async asked(): Promise<void> {
    await this.says('irma', { text: '¿De qué grado es el grupo?', asks: true })
  }

  private async says(as: 'ana' | 'irma', body: object): Promise<void> {
    const headers = this.desk.api.fresh()
    const { status, text } = await this.desk.ask(`POST ${this.path}/messages`, { as, headers, body })
    if (status !== 201) throw new Error(text)
  }

  /** The steps of the ladder and the end, each with its instant. */
  async steps(): Promise<readonly (string | undefined)[][]> {
    const { timeline = [] } = await this.ticket()
    return timeline
      .filter(({ kind }) => kind === 'ladder-stepped' || kind === 'closed')
      .map(({ kind, step, reason, at }) => [step ?? kind, at, ...(reason ? [reason] : [])])
  }
}

describe('S0: the school desk', () => {
  test('S0-01: a Saturday has hours of its own, and what is left counts on Monday', async () => {
    // 10 of the 15 minutes on Saturday before one o'clock, 5 from Monday at seven.
    const chat = await Case.opened(school, mexico('2026-12-19T12:50'), CHAT_AT_SCHOOL)
    expect(await chat.due('firstResponse')).toBe(mexico('2026-12-21T07:05'))
  })
})

describe('S1: the desk inside a product', () => {
  test('S1-18: asked at 11:50, the answer is due at 14:10, over the break at noon', async () => {
    const chat = await Case.opened(inProduct, bogota('2026-12-21T11:50'), CHAT_IN_PRODUCT)
    expect(await chat.due('firstResponse')).toBe(bogota('2026-12-21T14:10'))
  })

  test('S1-17: five minutes without the client close it', async () => {
    const chat = await Case.opened(inProduct, bogota('2026-12-21T09:00'), CHAT_IN_PRODUCT)
    await chat.asked()
    await chat.desk.until(bogota('2026-12-21T09:05'))
    expect(await chat.steps()).toEqual([
      ['close', bogota('2026-12-21T09:05')],
      ['closed', bogota('2026-12-21T09:05'), 'no-reply'],
    ])
  })
})

describe('S2: the club desk', () => {
  test('S2-27 S2-45: taken on a Saturday night, and the 24 hours begin on Monday at nine', async () => {
    const ticket = await Case.opened(club, caracas('2026-12-12T22:30'), CASE_OF_A_CLUB)
    // Three days of eight hours: the promise is "less than", so it breaks as Wednesday ends.
    expect(await ticket.due('firstResponse')).toBe(caracas('2026-12-16T17:00'))
  })

  test('S2-48: two business days after our last word, without the client, the system closes it', async () => {
    const ticket = await Case.opened(club, caracas('2026-12-17T10:00'), CASE_OF_A_CLUB)
    await ticket.asked()
    await ticket.desk.until(caracas('2026-12-30T17:00'))
    // Asked on Thursday at ten: Friday at ten is one business day, Monday at ten is two.
    expect(await ticket.steps()).toEqual([
      ['notice', caracas('2026-12-18T10:00')],
      ['close', caracas('2026-12-21T10:00')],
      ['closed', caracas('2026-12-21T10:00'), 'no-reply'],
    ])
  })
})

describe('S3: the partner desk', () => {
  test('S3-22: each of the four states can be asked for', async () => {
    const ticket = await Case.opened(partner, lima('2026-12-21T10:00'), CASE_OF_A_PARTNER)
    const found = async (state: string) => {
      const { body } = await ticket.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine', state } })
      return body.tickets?.length
    }
    expect([await found('open'), await found('pending'), await found('resolved'), await found('closed')]).toEqual([
      1, 0, 0, 0,
    ])
    await ticket.asked()
    expect([await found('open'), await found('pending'), await found('resolved,closed')]).toEqual([0, 1, 0])
  })

  test('S3-23: and by the day it was opened', async () => {
    const ticket = await Case.opened(partner, lima('2026-12-21T10:00'), CASE_OF_A_PARTNER)
    const { desk } = ticket
    await desk.until(lima('2026-12-22T10:00'))
    const again = { ...CASE_OF_A_PARTNER, subject: 'Otra lista de precios' }
    await desk.ask('POST /tickets', { as: 'ana', headers: desk.api.fresh(), body: again })
    const found = async (query: Record<string, string>) => {
      const { body } = await desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine', ...query } })
      return body.tickets?.map(({ subject }) => subject)
    }
    const openedFrom = lima('2026-12-22T00:00')
    expect(await found({})).toEqual(['Otra lista de precios', 'Datos de demostración'])
    expect(await found({ openedFrom })).toEqual(['Otra lista de precios'])
    expect(await found({ openedTo: openedFrom })).toEqual(['Datos de demostración'])
  })
})
