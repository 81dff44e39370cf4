/**
 * A draft that is kept in the writer's account too: whoever goes on at another machine finds it there. The copy in this
 * tab stays until the desk has said that it has it.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { call } from './api/client.ts'
import { useDraft } from './draft.ts'
import { isVisitor } from './session/session.ts'

const REST_MILLISECONDS = 2000
const AGAIN_MILLISECONDS = 15_000

/** @returns As {@link useDraft}; `saved` says whether the account has what stands here. */
export function useAccountDraft<Value extends object>(name: string, empty: Value) {
  const kept = useDraft(name, empty)
  const { draft, once, change, account, hear } = kept
  const content = contentOf(draft, empty)
  const isAsked = useFound(name, { content, account, hear, replace: replacing(change, empty) })
  const keep = useKeeping(name, { content, account, hear, isAsked })
  return {
    draft,
    once,
    change,
    saved: content !== '' && content === account,
    forget: () => {
      kept.forget()
      if (!isVisitor()) keep('')
    },
  }
}

type Here = { content: string; account: string; hear: (account: string) => void }

/**
 * Asks once what the account has, and takes it over where it was written elsewhere and nothing is here that was not kept.
 *
 * @returns Whether that is over: before, nothing is kept that might be older.
 */
function useFound(name: string, here: Here & { replace: (content: string) => void }): boolean {
  const [isAsked, setAsked] = useState(isVisitor)
  const latest = useRef(here)
  latest.current = here
  useEffect(() => {
    if (isVisitor()) return
    const find = async () => {
      const { content: theirs = '', savedAt } = await call('GET /drafts/{draft}', {
        at: { draft: name },
        quietly: true,
      })
      const { content, account, hear, replace } = latest.current
      const isNews = savedAt !== undefined && theirs !== account && theirs !== content
      if (isNews && content === account) replace(theirs)
      hear(theirs)
    }
    void find()
      .catch(() => undefined)
      .finally(() => setAsked(true))
  }, [name])
  return isAsked
}

/** Sends what stands here once the keys have rested, and at once when the page goes. @returns Sends something else. */
function useKeeping(name: string, here: Here & { isAsked: boolean }) {
  const { content, account, isAsked } = here
  const [tries, setTries] = useState(0)
  const line = useRef(Promise.resolve())
  const latest = useRef(here)
  latest.current = here
  /** One after the other: what is sent last is what stays. */
  const keep = useRef((text: string) => {
    const put = async () => {
      await call('PUT /drafts/{draft}', {
        at: { draft: name },
        body: { content: text },
        keepalive: true,
        quietly: true,
      })
      latest.current.hear(text)
    }
    line.current = line.current.then(put).catch(() => void setTimeout(() => setTries((n) => n + 1), AGAIN_MILLISECONDS))
  })
  useEffect(() => {
    if (isVisitor() || !isAsked || content === account) return
    const timer = setTimeout(() => keep.current(content), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [content, account, isAsked, tries])
  useEffect(() => {
    const flush = () => {
      const now = latest.current
      if (!isVisitor() && now.isAsked && now.content !== now.account) keep.current(now.content)
    }
    const hidden = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      flush()
    }
  }, [])
  return keep.current
}

/** Nothing where nothing is told. */
function contentOf(draft: object, empty: object): string {
  const told = JSON.stringify(draft)
  return told === JSON.stringify(empty) ? '' : told
}

function replacing<Value extends object>(change: (part: Partial<Value>) => void, empty: Value) {
  return (content: string) => change({ ...empty, ...partOf<Value>(content) })
}

function partOf<Value extends object>(content: string): Partial<Value> {
  try {
    const part: Partial<Value> | null = JSON.parse(content)
    return part ?? {}
  } catch {
    return {}
  }
}
