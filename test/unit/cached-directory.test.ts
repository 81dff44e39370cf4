import { cachedDirectory } from '@plazo/application/cached-directory'
import type { Directory, Organisation } from '@plazo/application/directory'
import { plus, type Instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'

/** A directory that can be changed, counts its questions, and may be out of order. */
function trial() {
  const state = { now: local('2026-12-21T09:00'), asked: 0, broken: false, known: new Map<string, Organisation>() }
  const organisation = async (id: string) => {
    state.asked++
    if (state.broken) throw new Error('throttled')
    return state.known.get(id)
  }
  const nobody = async () => undefined
  const directory: Directory = { organisation, contact: nobody, agent: nobody, agents: async () => [] }
  const later = (milliseconds: number): Instant => (state.now = plus(state.now, milliseconds))
  return { state, later, cached: cachedDirectory(directory, () => state.now) }
}

const SCHOOL = { id: 'SANJOSE', name: 'Colegio San José', plan: 'basic' }

test('asks once a minute, and then sees what changed', async () => {
  const { state, later, cached } = trial()
  state.known.set('SANJOSE', SCHOOL)
  await cached.organisation('SANJOSE')
  state.known.set('SANJOSE', { ...SCHOOL, plan: 'advanced' })
  later(59_999)
  expect((await cached.organisation('SANJOSE'))?.plan).toBe('basic')
  expect(state.asked).toBe(1)
  later(1)
  expect((await cached.organisation('SANJOSE'))?.plan).toBe('advanced')
})

test('somebody registered just now is found at once', async () => {
  const { state, cached } = trial()
  expect(await cached.organisation('SANJOSE')).toBeUndefined()
  state.known.set('SANJOSE', SCHOOL)
  expect(await cached.organisation('SANJOSE')).toEqual(SCHOOL)
})

test('a failure is not remembered', async () => {
  const { state, cached } = trial()
  state.known.set('SANJOSE', SCHOOL)
  state.broken = true
  await expect(cached.organisation('SANJOSE')).rejects.toThrow('throttled')
  state.broken = false
  expect(await cached.organisation('SANJOSE')).toEqual(SCHOOL)
})
