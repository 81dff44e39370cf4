/**
 * The desk's tickets as a timetable, the most urgent first, and beside it the one that is open.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import { useTitle } from '../../shared/title.ts'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { QueueSearch } from './queue-search.ts'

export function Board({ search }: { search: QueueSearch }) {
  const words = useConsoleTexts()
  const { ticketId } = useParams({ strict: false })
  useTitle(words.views.title)
  const page = useQuery({
    queryKey: ['queue', 'breaching'],
    queryFn: () => call('GET /tickets', { query: { list: 'breaching' } }),
  })
  return (
    <div className={ticketId === undefined ? 'board' : 'board has-ticket'}>
      <section className="queue">
        <div className="page stack">
          <h1>{words.views.title}</h1>
          <ProblemNotice error={page.error} />
          <ul className="rows">
            {page.data?.tickets.map(({ id, subject }) => (
              <li key={id}>
                <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={search}>
                  {subject}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {ticketId !== undefined && (
        <section className="beside" tabIndex={-1} data-arrival="">
          <Outlet />
        </section>
      )}
    </div>
  )
}
