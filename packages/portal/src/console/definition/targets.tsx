import { CLOCK_KINDS } from '@plazo/domain/policy'
import { useReader } from '../../shared/texts.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Definition } from './definition.ts'

type Target = Definition['inForce']['targets'][number]

/** Every promise by plan and priority, and by the topics that have their own. */
export function Targets({ targets }: { targets: readonly Target[] }) {
  const words = useConsoleTexts().rules.definition
  return (
    <table className="timetable slim">
      <thead>
        <tr>
          <th scope="col">{words.plan}</th>
          <th scope="col">{words.priority}</th>
          {CLOCK_KINDS.map((clock) => (
            <th key={clock} scope="col">
              {words.clocks[clock]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map(({ plan, topic, priority, promises }) => (
          <tr key={`${plan?.id ?? ''} ${topic?.id ?? ''} ${priority?.id ?? ''}`}>
            <th scope="row">{plan?.name ?? topic?.name ?? words.withoutPlan}</th>
            <td data-label={words.priority}>{priority?.name ?? '–'}</td>
            {CLOCK_KINDS.map((clock) => (
              <td key={clock} data-label={words.clocks[clock]}>
                <Promised promise={promises.find((each) => each.clock === clock)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Promised({ promise }: { promise: Target['promises'][number] | undefined }) {
  const words = useConsoleTexts().rules.definition
  const { locale } = useReader()
  if (!promise) return <span className="quiet-text">{words.none}</span>
  const list = new Intl.ListFormat(locale)
  const { told, warnings, escalations } = promise
  return (
    <>
      <strong>{told}</strong>
      {warnings.length > 0 && <small>{words.warned(list.format(warnings))}</small>}
      {escalations.length > 0 && <small>{words.escalated(list.format(escalations))}</small>}
    </>
  )
}
