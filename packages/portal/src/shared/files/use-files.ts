/**
 * The files of one message while it is written. Ids of those that are up stand in its draft, and so outlive a reload and
 * go when it is sent.
 * @module
 */
import { FILE_TYPES } from '@plazo/domain/attachment'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { writer } from '../session/session.ts'
import { type Chosen, type FileProblem, isImage, isUp, problemOf } from './chosen.ts'
import { type For, lookAt, sendFile, verdictOn } from './send-file.ts'

export type Files = {
  chosen: readonly Chosen[]
  add: (files: readonly File[]) => void
  retry: (key: string) => void
  remove: (key: string) => void
  /** Whether the message may go; when some are not up, says so from now on. */
  settled: () => boolean
  unsettled: boolean
}

type Draft = For & {
  /** Of the message they belong to. */
  name: string
  /** Of those that can be sent, as the draft has them. */
  ids: readonly string[]
  change: (ids: readonly string[]) => void
}

export function useFiles(draft: Draft): Files {
  const list = useChosen(draft)
  useOthers(draft, list)
  const { chosen, all, keep } = list
  const send = useSending(draft, list)
  const held = useRef(new Map<string, File>())
  const [asked, ask] = useState(false)
  const waits = chosen.some((each) => !isUp(each))
  return {
    chosen,
    unsettled: asked && waits,
    settled() {
      ask(waits)
      return !waits
    },
    add(files) {
      for (const file of files) {
        const key = crypto.randomUUID()
        const problem = problemOf(file, all.current.filter(({ state }) => state !== 'failed').length)
        held.current.set(key, file)
        keep([...all.current, { ...factsOf(key, file), ...begin(problem) }])
        if (!problem) void send(key, file)
      }
    },
    retry(key) {
      const file = held.current.get(key)
      if (file) void send(key, file)
    },
    remove(key) {
      held.current.delete(key)
      const gone = all.current.find((each) => each.key === key)
      keep(all.current.filter((each) => each !== gone))
      if (gone && isUp(gone)) draft.change(draft.ids.filter((id) => id !== gone.id))
    },
  }
}

/** @returns How one file is sent and looked at, step by step told in the list. */
function useSending(draft: Draft, { all, keep }: ReturnType<typeof useChosen>) {
  // What is typed meanwhile is in the draft of then, not of now.
  const latest = useRef(draft)
  latest.current = draft
  const put = (next: Chosen) => keep(all.current.map((each) => (each.key === next.key ? next : each)))
  return async (key: string, file: File) => {
    const facts = factsOf(key, file)
    const fail = (problem: FileProblem, again: boolean, told?: string) =>
      put({ ...facts, state: 'failed', problem, again, ...(told !== undefined && { told }) })
    try {
      const progress = (part: number) => put({ ...facts, state: 'uploading', progress: part })
      progress(0)
      const id = await sendFile({ file, once: key, is: latest.current, progress })
      put({ ...facts, state: 'checking', id })
      const verdict = await verdictOn(id, latest.current)
      if (verdict === 'infected' || verdict === 'refused') return fail(verdict, false)
      // Unless it was removed meanwhile.
      if (!all.current.some((each) => each.key === key)) return
      const ids = [...latest.current.ids, id]
      latest.current = { ...latest.current, ids }
      latest.current.change(ids)
      put({ ...facts, state: verdict === 'clean' ? 'ready' : 'unchecked', id })
    } catch (error) {
      fail('interrupted', true, error instanceof Problem ? error.told.detail : undefined)
    }
  }
}

/** What the draft brings from another machine is told here too; what is gone meanwhile goes from the draft. */
function useOthers({ ids, change, ticketId }: Draft, { all, keep }: ReturnType<typeof useChosen>): void {
  const latest = useRef(change)
  latest.current = change
  const asked = ids.join(' ')
  useEffect(() => {
    const strange = asked
      .split(' ')
      .filter((id) => id !== '' && !all.current.some((each) => isUp(each) && each.id === id))
    if (strange.length === 0) return
    const find = async () => {
      const found = await Promise.all(strange.map((id) => uploadOf(id, { ticketId })))
      const there = found.filter((each) => each !== undefined)
      keep([...all.current, ...there])
      if (there.length < strange.length)
        latest.current(asked.split(' ').filter((id) => !strange.includes(id) || there.some((each) => each.id === id)))
    }
    void find().catch(() => undefined)
  }, [asked])
}

/** @throws Problem for any other reason than that it is gone. */
async function uploadOf(uploadId: string, is: For) {
  try {
    const { id, name, size, type, state } = await lookAt(uploadId, is)
    if (state === 'infected' || state === 'refused') return undefined
    const { image } = FILE_TYPES[type]
    return { key: id, id, name, size, image, state: state === 'clean' ? ('ready' as const) : ('unchecked' as const) }
  } catch (error) {
    if (error instanceof Problem && error.told.status === 404) return undefined
    throw error
  }
}

/** What is told of each. What the draft does not hold any more was sent. */
function useChosen({ name, ids }: Draft) {
  const kept = `plazo.files.${writer()}.${name}`
  const [known, setKnown] = useState<readonly Chosen[]>(() => read(kept))
  const all = useRef(known)
  const keep = (next: readonly Chosen[]) => {
    all.current = next
    sessionStorage.setItem(kept, JSON.stringify(next.filter(isUp)))
    setKnown(next)
  }
  const chosen = known.filter((each) => !isUp(each) || ids.includes(each.id))
  all.current = chosen
  return { chosen, all, keep }
}

function factsOf(key: string, file: File) {
  return { key, name: file.name, size: file.size, image: isImage(file) }
}

function begin(problem: FileProblem | undefined) {
  if (problem === undefined) return { state: 'uploading', progress: 0 } as const
  return { state: 'failed', problem, again: false } as const
}

function read(kept: string): readonly Chosen[] {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '[]')
  } catch {
    return []
  }
}
