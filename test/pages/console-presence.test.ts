import { plus } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { IRMA, MARCO, sample, sitDown } from './console-desk.ts'
import { come, door, stage } from './stage.ts'

stage({ desk: 'erp', comes: 'nobody' })

/** Longer than it takes until somebody looks again. */
const A_LOOK = 13_000
/** Who has not looked for as long is not there. */
const HALF_A_MINUTE = 30_000

test('two who have the same ticket open are told of one another, and the first one once the other has left', async () => {
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  const irma = await come()
  await irma.page.clock.install()
  await sitDown(irma.page, door, IRMA, ticketId)
  const others = irma.page.locator('.others')
  await others.waitFor({ state: 'attached' })
  expect(await others.textContent()).toBe('')
  const marco = await come()
  await sitDown(marco.page, door, MARCO, ticketId)
  await marco.page.locator('.others', { hasText: 'Irma Sandoval' }).waitFor()
  await irma.page.clock.runFor(A_LOOK)
  await others.filter({ hasText: 'Marco' }).waitFor()
  expect(await others.getAttribute('role')).toBe('status')
  await marco.close()
  await door.desk.until(plus(door.desk.now, HALF_A_MINUTE))
  await irma.page.clock.runFor(A_LOOK)
  await others.filter({ hasNotText: 'Marco' }).waitFor({ state: 'attached' })
})
