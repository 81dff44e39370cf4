/**
 * The next step after a "no": who holds the places, where plans are sold, where the course is.
 * @module
 */
import { Link } from '@tanstack/react-router'
import type { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'

export function WaysOn({ problem }: { problem: Problem }) {
  const { texts } = useReader()
  const { holders = [], sales, course, errors = [] } = problem.told
  const similar = errors.find(({ ticketId }) => ticketId !== undefined)?.ticketId
  return (
    <>
      {holders.length > 0 && <p>{texts.create.holders}:</p>}
      {holders.map(({ ticketId, subject, requester }) => (
        <p key={ticketId}>
          <Link to="/tickets/$ticketId" params={{ ticketId }}>
            {subject ?? ticketId}
          </Link>{' '}
          {requester}
        </p>
      ))}
      {similar !== undefined && (
        <p>
          <Link to="/tickets/$ticketId" params={{ ticketId: similar }}>
            {texts.create.similar}
          </Link>
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
