/**
 * Times are told and read by the clock of the zone in the reader's profile, and by the machine's where he chose none.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listQuery } from '../../packages/portal/src/portal/list-search.ts'
import { clockTime, dayWord, moment } from '../../packages/portal/src/shared/time/moments.ts'
import {
  hearZone,
  machineZone,
  restoreZone,
  watchZone,
  zoneOf,
} from '../../packages/portal/src/shared/time/own-zone.ts'
import { instantOf, localOf } from '../../packages/portal/src/shared/time/zoned.ts'

/** In Tokyo the day after, at 00:40. */
const AT = '2026-12-21T15:40:00.000Z'
const READING = {
  locale: 'es',
  now: Date.parse('2026-12-21T14:00:00.000Z'),
  today: 'hoy',
  tomorrow: 'mañana',
  yesterday: 'ayer',
  on: (day: string) => `el ${day}`,
  at: (day: string, time: string) => `${day} a las ${time}`,
  before: (day: string, time: string) => `${day} antes de las ${time}`,
  hour: (time: string) => `las ${time}`,
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})

afterEach(() => {
  hearZone(undefined)
  vi.unstubAllGlobals()
})

test.for([
  ['America/Caracas', '11:40', 'hoy 11:40'],
  ['America/Guatemala', '09:40', 'hoy 09:40'],
  ['Asia/Tokyo', '00:40', 'mañana 00:40'],
] as const)('S2-01: whoever chose %s reads %s', ([timeZone, time, told]) => {
  hearZone({ timeZone })
  expect(clockTime('es', AT)).toBe(time)
  expect(moment(READING, AT)).toBe(told)
})

test('the days of the week and of the month are those of his zone as well', () => {
  hearZone({ timeZone: 'Asia/Tokyo' })
  expect(dayWord(READING, '2026-12-24T16:00:00.000Z')).toBe('viernes')
  expect(dayWord(READING, '2026-12-31T16:00:00.000Z')).toBe('1 ene')
  hearZone({ timeZone: 'America/Caracas' })
  expect(dayWord(READING, '2026-12-24T16:00:00.000Z')).toBe('jueves')
  expect(dayWord(READING, '2026-12-31T16:00:00.000Z')).toBe('31 dic')
})

test('what is typed is meant by the clock that is shown', () => {
  hearZone({ timeZone: 'Asia/Tokyo' })
  expect(localOf(Date.parse(AT), zoneOf())).toBe('2026-12-22T00:40')
  expect(instantOf('2026-12-22T00:40', zoneOf())).toBe(AT)
  expect(listQuery({ from: '2026-12-22', to: '2026-12-22' })).toMatchObject({
    openedFrom: '2026-12-21T15:00:00.000Z',
    openedTo: '2026-12-22T15:00:00.000Z',
  })
})

test.for([{}, { timeZone: 'Marte/Olimpo' }, undefined])('%j is read by the clock of this machine', (me) => {
  hearZone({ timeZone: 'Asia/Tokyo' })
  hearZone(me)
  expect(zoneOf()).toBe(machineZone())
})

test('whoever watches is told of another zone once, and a page that is loaded anew knows it', () => {
  const told = vi.fn<() => void>()
  const unwatch = watchZone(told)
  hearZone({ timeZone: 'Asia/Tokyo' })
  hearZone({ timeZone: 'Asia/Tokyo' })
  expect(told).toHaveBeenCalledTimes(1)
  unwatch()
  restoreZone()
  expect(zoneOf()).toBe('Asia/Tokyo')
})
