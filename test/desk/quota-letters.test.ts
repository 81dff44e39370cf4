/**
 * What the letter of an opening tells of the quota, at the ERP desk.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskStory } from '../fixtures/desk-story.ts'
import { erpAt, erpCase, erpWith, guatemala } from '../fixtures/erp-desk.ts'
import { wordsOf } from '../fixtures/mail-words.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const LOW = erpCase('low')
const LEFT = /A su institución (.*?casos.*?\.)/

const FOR_ANA = { requester: { organisationId: 'SANJOSE', contactId: 'ana' } }

/** What her letter says of it, of a ticket that one of the desk opens for her. */
async function quotaTold(story: DeskStory, wish: object = LOW): Promise<string | undefined> {
  story.desk.mails.splice(0)
  await story.opened('julio', { ...wish, ...FOR_ANA })
  return quotaIn(story)
}

function quotaIn(story: DeskStory): string | undefined {
  const letter = story.desk.mails.find(({ to }) => to.startsWith('ana'))
  return letter && LEFT.exec(wordsOf(letter))?.[1]
}

/** So many of her own tickets, each solved at once. */
async function uses(story: DeskStory, tickets: number): Promise<void> {
  for (let count = 0; count < tickets; count++) {
    const id = await story.opened('ana', LOW)
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
  }
}

test('first 7: the letter of an opening tells what it left of the quota, and until when', async () => {
  const story = await erpAt('2026-12-14T09:00')
  await uses(story, 7)
  expect(await quotaTold(story)).toBe('le quedan 2 de 10 casos hasta el 31 de diciembre.')
  await story.account('marco', 'SANJOSE', { what: 'POST packs', body: { pack: 'extra-month' } })
  expect(await quotaTold(story)).toBe('le queda 1 de 10 casos hasta el 31 de diciembre, y 10 más que vencen después.')
  expect(await quotaTold(story)).toContain('ya no le quedan casos de los 10 que tenía hasta el 31 de')
})

test('first 7: a letter that waits tells what its own opening left, whatever came after', async () => {
  const story = await erpAt('2026-12-14T09:00')
  await uses(story, 4)
  for (const left of [5, 4, 3]) expect(await quotaTold(story)).toContain(`le quedan ${left} de 10 casos`)
  expect(await quotaTold(story)).toBeUndefined()
  await uses(story, 2)
  await story.account('marco', 'SANJOSE', { what: 'POST packs', body: { pack: 'extra-month' } })
  await story.until(guatemala('2026-12-14T11:00'))
  expect(quotaIn(story)).toBe('le quedan 2 de 10 casos hasta el 31 de diciembre.')
})

test('first 7: nothing is told where nothing is counted: a topic for all, a plan without a number', async () => {
  const story = await erpAt('2026-12-14T09:00')
  expect(await quotaTold(story, erpCase('low', { topic: 'billing' }))).toBeUndefined()
  const desk = erpWith(({ plans }) => ({
    plans: Object.fromEntries(
      Object.entries(plans).map(([name, plan]) => {
        const { monthlyTickets: _, ...uncounted } = plan
        return [name, uncounted]
      }),
    ),
  }))
  const uncounted = await DeskStory.at(desk, guatemala('2026-12-14T09:00'))
  expect(await quotaTold(uncounted)).toBeUndefined()
})

test('first 7: of those who open at the same instant each is told another number, down to nothing', async () => {
  const story = await erpAt('2026-12-14T09:00')
  await uses(story, 7)
  story.desk.mails.splice(0)
  const openings = [1, 2, 3].map(() => story.open('julio', { ...LOW, ...FOR_ANA }))
  for (const { status } of await Promise.all(openings)) expect(status).toBe(201)
  expect(story.desk.mails.flatMap((mail) => LEFT.exec(wordsOf(mail))?.[1] ?? []).toSorted()).toEqual([
    'le queda 1 de 10 casos hasta el 31 de diciembre.',
    'le quedan 2 de 10 casos hasta el 31 de diciembre.',
    'ya no le quedan casos de los 10 que tenía hasta el 31 de diciembre.',
  ])
})
