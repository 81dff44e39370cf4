import { upcoming } from '@plazo/domain/steps'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const ladderOf = (story: Story) =>
  story.events.flatMap((event) => (event.kind === 'ladder-stepped' ? [`${event.step} ${wall(event.at) ?? ''}`] : []))
const chat = () => new Story('2026-12-21T09:00', { channel: 'chat' })

describe('in a chat, by the clock', () => {
  test('S0-16 S0-17 S0-18 S0-19: check-in after 5 min, notice after 20 more, then closed for no reply', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true }).bell('2026-12-21T10:00')
    expect(ladderOf(story)).toEqual(['ping 2026-12-21T09:15', 'notice 2026-12-21T09:35', 'close 2026-12-21T09:40'])
    expect(story.ticket.closed).toMatchObject({ reason: 'no-reply', at: local('2026-12-21T09:40') })
  })

  test('a bell that comes in between finds only what is due by then', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true }).bell('2026-12-21T09:34:59')
    expect(ladderOf(story)).toEqual(['ping 2026-12-21T09:15'])
  })

  test('any word of the customer cancels it and gives the turn to the desk', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true }).customer('2026-12-21T09:36').bell('2026-12-21T20:00')
    expect(ladderOf(story)).toEqual(['ping 2026-12-21T09:15', 'notice 2026-12-21T09:35'])
    expect(story.ticket).toMatchObject({ state: 'open', turn: 'agent' })
  })

  test('an automatic reply is no act of a person and cancels nothing', () => {
    const story = chat()
      .agent('2026-12-21T09:10', { asks: true })
      .customer('2026-12-21T09:12', { automatic: true })
      .bell('2026-12-21T09:40')
    expect(story.ticket.state).toBe('closed')
  })

  test('counts from the last word of the desk', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true }).agent('2026-12-21T09:14').bell('2026-12-21T09:20')
    expect(ladderOf(story)).toEqual(['ping 2026-12-21T09:19'])
  })

  test('an internal note does not put it off', () => {
    const story = chat()
      .agent('2026-12-21T09:10', { asks: true })
      .agent('2026-12-21T09:14', { internal: true })
      .bell('2026-12-21T09:15')
    expect(ladderOf(story)).toEqual(['ping 2026-12-21T09:15'])
  })
})

test.for([
  ['where reading counts as an act, the wait begins anew', true, 'ping 2026-12-21T09:19'],
  ['where it does not, nothing changes', false, 'ping 2026-12-21T09:15'],
] as const)('%s', ([, readingCancelsLadder, ping]) => {
  const story = new Story('2026-12-21T09:00', { channel: 'chat' }, { ...POLICY, readingCancelsLadder })
  story.agent('2026-12-21T09:10', { asks: true }).read('2026-12-21T09:14', [2])
  expect(ladderOf(story.bell('2026-12-21T09:20'))).toEqual([ping])
})

describe('in the portal, by attendance', () => {
  test('S2-48: the steps fall inside the hours, over night and holiday; the priority drops on the way (S4-28)', () => {
    const story = new Story('2026-12-23T14:00').agent('2026-12-23T16:00', { asks: true }).bell('2027-01-15T18:00')
    expect(ladderOf(story)).toEqual([
      'ping 2026-12-24T16:00',
      'lower-priority 2026-12-28T10:00',
      'notice 2026-12-28T16:00',
      'close 2026-12-29T16:00',
    ])
    expect(story.ticket).toMatchObject({ state: 'closed', priority: 'low' })
  })

  test('the lowest priority stays where it is', () => {
    const story = new Story('2026-12-21T08:00', { priority: 'low' })
      .agent('2026-12-21T08:00:01', { asks: true })
      .bell('2026-12-22T15:00')
    expect(story.events.some(({ kind }) => kind === 'terms-changed')).toBe(false)
    expect(ladderOf(story)).toHaveLength(2)
  })
})

describe('held', () => {
  test('S2-22 S2-23: while the customer is away nothing steps, and afterwards the rest of the wait is left', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true })
    story.do('2026-12-21T09:12', ANA, { kind: 'declare-away', until: local('2026-12-21T12:00') })
    expect(story.clock('resolution')).toBe('paused')
    expect(ladderOf(story.bell('2026-12-21T12:02:59'))).toEqual([])
    expect(ladderOf(story.bell('2026-12-21T12:03'))).toEqual(['ping 2026-12-21T12:03'])
    expect(story.timeline).toContain('hold-ended 2026-12-21T12:00')
  })

  test('away before the desk has asked anything holds the resolution and lets the first answer run', () => {
    const story = chat().do('2026-12-21T09:05', ANA, { kind: 'declare-away', until: local('2026-12-21T17:00') })
    expect([story.clock('firstResponse'), story.clock('resolution')]).toEqual(['running 2026-12-21T15:00', 'paused'])
  })

  test('being away longer replaces the date and is one pause', () => {
    const story = chat()
      .do('2026-12-21T09:05', ANA, { kind: 'declare-away', until: local('2026-12-21T10:00') })
      .do('2026-12-21T09:30', ANA, { kind: 'declare-away', until: local('2026-12-21T11:00') })
      .bell('2026-12-21T11:00')
    expect(story.ticket.pauses).toEqual([
      { from: local('2026-12-21T09:05'), to: local('2026-12-21T11:00'), cause: 'away' },
    ])
  })

  test('a customer who writes is back', () => {
    const story = chat()
      .do('2026-12-21T09:05', ANA, { kind: 'declare-away', until: local('2026-12-21T17:00') })
      .customer('2026-12-21T10:00')
    expect(story.ticket.hold).toBeUndefined()
    expect(story.clock('resolution')).toMatch(/^running/)
  })

  test('S2-41: keep watching holds the close until the date, and then the ladder begins anew', () => {
    const story = chat().resolve('2026-12-21T09:10')
    story.do('2026-12-21T09:12', ANA, { kind: 'answer', answer: 'keep-watching', until: local('2026-12-23T09:00') })
    expect(story.bell('2026-12-23T08:59').ticket).toMatchObject({ state: 'resolved', turn: 'customer' })
    expect(ladderOf(story.bell('2026-12-23T09:05'))).toEqual(['ping 2026-12-23T09:05'])
  })
})

describe('what others got wrong', () => {
  test('a ticket that waits for the desk is never closed by silence (kloey 9, chatwoot 11436)', () => {
    expect(chat().bell('2027-02-01T09:00').ticket.state).toBe('open')
    expect(
      chat().agent('2026-12-21T09:10', { asks: true }).customer('2026-12-21T09:11').bell('2027-02-01T09:00').ticket
        .state,
    ).toBe('open')
  })

  test('a pending ticket does get closed (chatwoot 15688)', () => {
    expect(chat().agent('2026-12-21T09:10', { asks: true }).bell('2026-12-21T10:00').ticket.state).toBe('closed')
  })

  test('waking up from a hold never closes at once (chatwoot 10241)', () => {
    const story = chat().agent('2026-12-21T09:10', { asks: true }).bell('2026-12-21T09:36')
    story.do('2026-12-21T09:37', ANA, { kind: 'declare-away', until: local('2026-12-22T09:00') })
    expect(story.bell('2026-12-22T09:02:59').ticket.state).toBe('pending')
    expect(story.bell('2026-12-22T09:03').ticket.state).toBe('closed')
  })

  test('a channel without a ladder never closes anybody', () => {
    const story = new Story('2026-12-21T09:00', {}, { ...POLICY, ladders: {} }).agent('2026-12-21T09:10', {
      asks: true,
    })
    expect(upcoming(story.policy, story.ticket)).toEqual([])
  })

  test('after closing nothing rings', () => {
    const story = chat()
      .agent('2026-12-21T09:10', { asks: true })
      .do('2026-12-21T09:11', LUIS, { kind: 'close', reason: 'spam' })
    expect(upcoming(story.policy, story.ticket)).toEqual([])
  })
})
