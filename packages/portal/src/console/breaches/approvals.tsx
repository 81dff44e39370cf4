import { useReading } from '../../shared/texts.tsx'
import { moment } from '../../shared/time/moments.ts'
import { useTitle } from '../../shared/title.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { type Row, useAwaitingApproval } from './lists.ts'

/** Tickets on which work may not start until the customer's approver agrees. */
export function Approvals() {
  const words = useConsoleTexts().rules.approvals
  const awaiting = useAwaitingApproval()
  const { data } = awaiting
  useTitle(words.title)
  return (
    <div className="page stack">
      <div className="head">
        <h1>{words.title}</h1>
        <p className="quiet-text">{words.lead}</p>
      </div>
      <Awaited of={awaiting} />
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      {data !== undefined && data.length > 0 && <Table rows={data} />}
    </div>
  )
}

function Table({ rows }: { rows: readonly Row[] }) {
  const words = useConsoleTexts().rules.approvals
  const reading = useReading()
  return (
    <table className="timetable">
      <thead>
        <tr>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.case}</th>
          <th scope="col">{words.organisation}</th>
          <th scope="col">{words.whose}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, subject, openedAt, organisation, requester, assignee }) => (
          <tr key={id}>
            <td data-label={words.since}>{moment(reading, openedAt)}</td>
            <th scope="row">
              <TicketLink ticketId={id}>{subject}</TicketLink>
              <small>{id}</small>
            </th>
            <td data-label={words.organisation}>
              {organisation}
              <small>{requester}</small>
            </td>
            <td data-label={words.whose}>{assignee ?? words.nobody}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
