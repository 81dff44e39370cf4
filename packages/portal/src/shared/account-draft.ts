/**
 * A draft that is kept in the writer's account too: whoever goes on at another machine finds it there. The copy in this
 * tab comes first, and stays until the desk has said that it has it.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { call } from './api/client.ts'
import { hasDraft, useDraft } from './draft.ts'
import { isVisitor } from './session/session.ts'

const REST_MILLISECONDS = 2000
const AGAIN_MILLISECONDS = 15_000

/** @returns As {@link useDraft}; `saved` says whether the account has what stands here. */
export function useAccountDraft<Value extends object>(name: string, empty: Value) {
  const { draft, once, change, forget } = useDraft(name, empty)
  const content = contentOf(draft, empty)
  const { saved, keep } = useKeeping(name, content)
  const found = useRef(change)
  found.current = change
  useEffect(() => {
    if (isVisitor() || hasDraft(name)) return
    const find = async () => {
      const { content: kept } = await call('GET /drafts/{draft}', { at: { draft: name }, quietly: true })
      // What was typed meanwhile is newer.
      if (kept !== undefined && !hasDraft(name)) found.current(partOf<Value>(kept))
    }
    void find().catch(() => undefined)
  }, [name])
  return {
    draft,
    once,
    change,
    saved,
    forget: () => {
      forget()
      if (!isVisitor()) keep('')
    },
  }
}

/** Sends what stands here once the keys have rested, and at once when the page goes. */
function useKeeping(name: string, content: string) {
  const [kept, setKept] = useState('')
  const [tries, setTries] = useState(0)
  const line = useRef(Promise.resolve())
  const latest = useRef({ content, kept })
  latest.current = { content, kept }
  /** One after the other: what is sent last is what stays. */
  const keep = useRef((text: string) => {
    const put = async () => {
      await call('PUT /drafts/{draft}', {
        at: { draft: name },
        body: { content: text },
        keepalive: true,
        quietly: true,
      })
      setKept(text)
    }
    line.current = line.current.then(put).catch(() => void setTimeout(() => setTries((n) => n + 1), AGAIN_MILLISECONDS))
  })
  useEffect(() => {
    if (isVisitor() || content === kept) return
    const timer = setTimeout(() => keep.current(content), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [content, kept, tries])
  useEffect(() => {
    const flush = () => {
      if (!isVisitor() && latest.current.content !== latest.current.kept) keep.current(latest.current.content)
    }
    const hidden = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      flush()
    }
  }, [])
  return { saved: content !== '' && content === kept, keep: keep.current }
}

/** Nothing where nothing is told. */
function contentOf(draft: object, empty: object): string {
  const told = JSON.stringify(draft)
  return told === JSON.stringify(empty) ? '' : told
}

function partOf<Value extends object>(content: string): Partial<Value> {
  try {
    const part: Partial<Value> | null = JSON.parse(content)
    return part ?? {}
  } catch {
    return {}
  }
}
