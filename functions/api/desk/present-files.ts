import type { fileRules, topicEvidence } from '@plazo/contracts/file-messages'
import { uploadRequest } from '@plazo/contracts/file-messages'
import { LARGEST_FILE_BYTES, MOST_FILES } from '@plazo/domain/attachment'
import type { Desk, Locale } from '@plazo/domain/desk'
import type { Topic } from '@plazo/domain/policy'
import type * as z from 'zod/mini'

/** The same for every message of every desk. */
export const FILES: z.input<typeof fileRules> = {
  most: MOST_FILES,
  largestBytes: LARGEST_FILE_BYTES,
  types: uploadRequest.shape.type.options,
}

/** What a topic wants to see, said before anybody writes (S2-19). */
export function presentEvidence(
  { evidence = {} }: Topic,
  desk: Pick<Desk, 'evidence'>,
  locale: Locale,
): z.input<typeof topicEvidence>[] {
  return Object.entries(evidence).map(([id, rule]) => ({ id, label: desk.evidence?.[id]?.[locale] ?? id, ...rule }))
}
