/**
 * Files that a topic wants to see before the desk starts to work (S2-19, S2-20), or would rather see (S3-13).
 * @module
 */
import type { Desk } from './desk.ts'
import { advises, refuses, type Finding } from './findings.ts'
import type { Policy } from './policy.ts'

/** One file of a topic; its label is the desk's text of the same name. */
export type Evidence = { required: boolean; image: boolean }

/** What of a file counts here. */
export type GivenFile = { image: boolean }

type Asked = { by: 'customer' | 'agent'; topic: string; files?: readonly GivenFile[] | undefined }

/** Of a customer alone: whoever takes a call has no screen of his to send. */
export function evidenceFindings(
  { desk, policy }: { desk: Pick<Desk, 'evidence'>; policy: Policy },
  { by, topic, files = [] }: Asked,
): readonly Finding[] {
  if (by === 'agent') return []
  const wanted = Object.entries(policy.topics[topic]?.evidence ?? {}).map(([name, rule]) => ({
    ...rule,
    label: desk.evidence?.[name] ?? { es: name, en: name },
  }))
  const required = wanted.filter((each) => each.required)
  const images = required.filter(({ image }) => image).length
  const labels = required.map(({ label }) => label)
  if (files.filter(({ image }) => image).length < images || files.length < required.length) {
    return [refuses('evidence/missing', '/files', { labels, wanted: required.length, given: files.length })]
  }
  const helpful = wanted.filter((each) => !each.required).slice(files.length - required.length)
  return helpful.map(({ label }) => advises('evidence/helpful', '/files', { label }))
}
