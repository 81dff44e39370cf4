import { Link } from '@tanstack/react-router'
import { useReader } from '../shared/texts.tsx'
import { useDesk } from '../shared/ui/openness.tsx'

/** A desk that has no form for a new ticket, and a chat. */
export function useAsksByChat(): boolean {
  const { topics = [], channels = [] } = useDesk() ?? {}
  return channels.some(({ id }) => id === 'chat') && topics.every((topic) => !topic.channels.includes('portal'))
}

/** To where a new ticket begins at this desk. */
export function CreateLink() {
  const { texts } = useReader()
  const asksByChat = useAsksByChat()
  return (
    <Link to={asksByChat ? '/chat' : '/new'} className="button">
      {asksByChat ? texts.chat.start : texts.nav.create}
    </Link>
  )
}
