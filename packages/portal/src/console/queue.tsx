/**
 * The desk's tickets as a timetable, the most urgent first.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useTitle } from './shell.tsx'
import { useConsoleTexts } from './texts.ts'

export function Queue() {
  const words = useConsoleTexts()
  useTitle(words.views.title)
  const page = useQuery({
    queryKey: ['queue', 'breaching'],
    queryFn: () => call('GET /tickets', { query: { list: 'breaching' } }),
  })
  return (
    <div className="page stack">
      <h1>{words.views.title}</h1>
      <ProblemNotice error={page.error} />
      <ul className="rows">
        {page.data?.tickets.map(({ id, subject }) => (
          <li key={id}>{subject}</li>
        ))}
      </ul>
    </div>
  )
}
