/**
 * A page of the desk's own: plain words under headings, for whoever comes.
 * @module
 */
import { useParams } from '@tanstack/react-router'
import type { AnswerOf } from '../shared/api/client.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import { Missing } from './missing.tsx'
import { useTitle } from '../shared/title.ts'

export function DeskPageRoute() {
  const { page } = useParams({ from: '/pages/$page' })
  const desk = useDesk()
  const found = desk?.pages.find(({ id }) => id === page)
  if (!desk) return null
  return found ? <Page page={found} /> : <Missing />
}

function Page({ page }: { page: AnswerOf<'GET /desk'>['pages'][number] }) {
  const { title, lead, sections } = page
  useTitle(title)
  return (
    <article className="stack prose">
      <div className="head">
        <h1>{title}</h1>
        {lead !== undefined && <p className="quiet-text">{lead}</p>}
      </div>
      {sections.map(({ heading, points }) => (
        <section key={heading} className="sheet stack tight">
          <h2>{heading}</h2>
          <ul className="points">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
