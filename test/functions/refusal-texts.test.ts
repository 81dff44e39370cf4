/**
 * Every "no" of the desk, come by as people come by it: which it is, whose field it blames, and that whoever reads it
 * knows what to do next, in either language and in the desk's own words.
 */
import { PROBLEM_TYPE } from '@plazo/contracts/problem'
import type { Desk, Locale, Text } from '@plazo/domain/desk'
import type { RefusalCode } from '@plazo/domain/refusal'
import { deskNames } from '@plazo/messages/desk-words'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { NOT_ENTITLED } from '../fixtures/not-entitled.ts'
import { reached, type Knock, type Refused } from '../fixtures/refused.ts'
import { REFUSED_ACCOUNTS } from '../fixtures/refused-accounts.ts'
import { REFUSED_ENTRY, REFUSED_FILES } from '../fixtures/refused-entry.ts'
import { REFUSED_INTAKE, REFUSED_PRIORITIES } from '../fixtures/refused-openings.ts'
import { REFUSED_TICKETS } from '../fixtures/refused-tickets.ts'
import { REFUSED_WORK } from '../fixtures/refused-work.ts'

/** The compiler asks for a row of every code, and for none of a code that is gone. */
const REFUSED = {
  ...NOT_ENTITLED,
  ...REFUSED_ACCOUNTS,
  ...REFUSED_ENTRY,
  ...REFUSED_FILES,
  ...REFUSED_INTAKE,
  ...REFUSED_PRIORITIES,
  ...REFUSED_TICKETS,
  ...REFUSED_WORK,
} satisfies Record<RefusalCode, Refused>

/** Words that no sentence of one language does without, and none of the other has. */
const ONLY = {
  es: /(?<![\p{L}-])(?:el|la|los|las|del|que|para|una|su|sus|con|caso|este|esta|elija)(?![\p{L}-])/iu,
  en: /(?<![\p{L}-])(?:the|and|your|you|this|that|with|from|ticket|of|is|are|it|choose)(?![\p{L}-])/iu,
} as const satisfies Record<Locale, RegExp>

/** Instants, lengths and templates as programs write them. */
const RAW = /\d{4}-\d\d-\d\dT|\bPT\d|[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object/
/** Addresses are nobody's language, and what customers wrote is theirs. */
const QUOTED = /https?:\/\/\S+|[\w.]+@[\w.]+|"[^"]*"|\([A-Z]+, [^)]*\)/g

/** Names of channels that people use as well. */
const WORDS_TOO = new Set(['chat', 'portal'])

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

test.for(Object.entries<Refused>(REFUSED))('%s', async ([code, row]) => {
  const { story, knock } = await reached(row)
  const told: string[] = []
  for (const locale of ['es', 'en'] as const) {
    const { status, headers, body } = await ask(story, knock, locale)
    expect([status, body.status, body.code, body.type]).toEqual([
      row.status,
      row.status,
      code,
      `/api/v1/openapi.json#${code}`,
    ])
    expect([headers['content-type'], headers['content-language']]).toEqual([PROBLEM_TYPE, locale])
    expect(body.traceId).toBeTruthy()
    const { title = '', detail = '', errors = [] } = body
    expect(errors[0]?.pointer).toBe(row.field)
    for (const part of row.says[locale]) expect(detail.replaceAll('\u00a0', ' ')).toContain(part)
    const words = [title, detail, ...errors.map(({ message }) => message)].join('\n')
    expect(words).not.toMatch(RAW)
    expect(words.replaceAll(QUOTED, '')).not.toMatch(ONLY[locale === 'es' ? 'en' : 'es'])
    expect(rawNames(row.desk, locale, words.replaceAll(QUOTED, ''))).toEqual([])
    told.push(title)
  }
  expect(new Set(told).size).toBe(2)
})

async function ask(story: DeskStory, { target, as, body, reads, headers }: Knock, locale: Locale): Promise<Reply> {
  const asking = as && { as }
  const read = reads === undefined ? undefined : await story.desk.ask(`GET ${reads}`, { ...asking })
  const sent = {
    ...story.desk.api.fresh(),
    ...(read && { 'If-Match': read.headers['etag'] ?? '' }),
    ...headers,
    'Accept-Language': locale,
  }
  return story.desk.ask(target, { ...asking, headers: sent, ...(body && { body }) })
}

/** Short names of the desk's rules, which are nobody's words; in English the plain ones are words as well. */
function rawNames(desk: Desk, locale: Locale, words: string): readonly string[] {
  const catalogues: readonly Readonly<Record<string, Text>>[] = Object.values(deskNames(desk))
  return catalogues
    .flatMap((names) => Object.entries(names))
    .filter(([id, name]) => !WORDS_TOO.has(id) && !name[locale].toLowerCase().includes(id.toLowerCase()))
    .flatMap(([id]) => (locale === 'en' && /^[a-z]+$/.test(id) ? [] : [id]))
    .filter((id) => new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}-])`, 'u').test(words))
}
