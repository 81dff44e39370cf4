import { useReading } from '../../shared/texts.tsx'
import { moment } from '../../shared/time/moments.ts'
import { useDesk } from '../../shared/ui/openness.tsx'
import { useTeams } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { useWorkbench } from './use-workbench.ts'
import type { Naming } from './telling.ts'

/** Names as the desk has them, instants as the reader says them. */
export function useNaming(): Naming {
  const { events, ticket } = useConsoleTexts()
  const reading = useReading()
  const desk = useDesk()
  const workbench = useWorkbench()
  const teams = useTeams()
  const reasons: Readonly<Record<string, string | undefined>> = events.reasons
  return {
    events,
    desk: ticket.desk,
    at: (instant) => (instant === undefined ? '' : moment(reading, instant)),
    priority: (id = '') => desk?.priorities.find((each) => each.id === id)?.name ?? id,
    team: (id = '') => teams.find((each) => each.id === id)?.name ?? id,
    datum: (id = '') => workbench?.data?.find((each) => each.id === id)?.name ?? id,
    reason: (id) => reasons[id] ?? id,
    grounds: (id) => desk?.priorityReasons?.find((each) => each.id === id)?.name ?? id,
  }
}
