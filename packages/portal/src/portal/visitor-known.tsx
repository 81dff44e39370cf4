/**
 * Who this browser says is writing, and where he left off (S0-12).
 * @module
 */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { isVisitor } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { Awaited } from '../shared/ui/awaited.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { type Remembered, useConversation, type useVisitor } from './visitor.ts'

type Visitor = ReturnType<typeof useVisitor>

/** @param children Ask who writes: of who signs in each time, of a browser once. */
export function Writer({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const { device, forgetting } = visitor
  const place = useRef<HTMLDivElement>(null)
  const isForgotten = forgetting.isSuccess && device?.identity === undefined
  // What had the focus is gone with whom it named.
  useEffect(() => {
    if (isForgotten) place.current?.querySelector('input')?.focus()
  }, [isForgotten])
  if (device?.identity) return <Known identity={device.identity} forgetting={forgetting} />
  if (device || !isVisitor()) return <div ref={place}>{children}</div>
  return <Awaited of={visitor} />
}

type KnownProps = { identity: NonNullable<Remembered['identity']>; forgetting: Visitor['forgetting'] }

/** Forgotten when whoever sits here is somebody else. */
function Known({ identity, forgetting }: KnownProps) {
  const { texts } = useReader()
  const { name = '', mail = '' } = identity
  return (
    <div className="tip stack tight">
      <p>{texts.visitors.device.is(name, mail)}</p>
      <ProblemNotice error={forgetting.error} />
      <p>
        <button
          type="button"
          className="plain"
          aria-disabled={forgetting.isPending}
          onClick={() => void (forgetting.isPending || forgetting.mutate())}
        >
          {texts.visitors.device.forget}
        </button>
      </p>
    </div>
  )
}

export function Back({ isKnown }: { isKnown: boolean }) {
  const { texts } = useReader()
  const left = useConversation(isKnown)
  if (!left) return null
  return (
    <p>
      <Link to="/chat/$ticketId" params={{ ticketId: left.id }}>
        {texts.visitors.device.back(left.subject)}
      </Link>
    </p>
  )
}
