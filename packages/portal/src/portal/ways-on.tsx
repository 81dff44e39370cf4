/**
 * The next step after a "no": who holds the places, where plans are sold, where the course is.
 * @module
 */
import type { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import { SlotHolders } from './slot-holders.tsx'

/** Whether something can be done about it, and it may so be over: of a fault nobody knows that. */
export function hasWayOn({ told: { holders, sales, salesTopic, course } }: Problem): boolean {
  return [holders, sales, salesTopic, course].some((way) => way !== undefined)
}

/** @param ask Goes on with another topic. */
export function WaysOn({ problem, ask }: { problem: Problem; ask: (topic: string) => void }) {
  const { texts } = useReader()
  const { holders = [], sales, salesTopic, course } = problem.told
  return (
    <>
      <SlotHolders holders={holders} />
      {salesTopic !== undefined && (
        <p>
          <button type="button" className="button quiet" onClick={() => ask(salesTopic)}>
            {texts.asking.askSales}
          </button>
        </p>
      )}
      {sales !== undefined && (
        <p>
          <a href={sales.includes('://') ? sales : `mailto:${sales}`}>{texts.create.sales}</a>
        </p>
      )}
      {course !== undefined && (
        <p>
          <a href={course}>{texts.create.course}</a>
        </p>
      )}
    </>
  )
}
