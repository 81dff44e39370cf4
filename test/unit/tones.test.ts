/** Whatever tone the style sheet puts on whatever ground: words can be read, and lines seen, in both themes. */
import { readdirSync, readFileSync } from 'node:fs'
import { contrast, light, mixed, SOFT, unreadable } from '@plazo/desks/colour'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const PORTAL = 'packages/portal/src'
const SHEETS = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
const CSS = new Map(SHEETS.map((name) => [name, readFileSync(`${PORTAL}/${name}`, 'utf8')]))
const TOKENS = new Map(
  [...(CSS.get('shared/styles/app.css') ?? '').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', inLight = '', inDark = '']) => [name, { light: inLight, dark: inDark }] as const,
  ),
)

/** WCAG 2.2: 1.4.3 for text of any size, 1.4.11 for what must be seen to be understood. */
const TEXT = 4.5
const LINE = 3

const WORDS = ['ink', 'ink-2', 'soon', 'late', 'good', 'held']
/** Of fields and rings. */
const LINES = ['edge', 'soon', 'late', 'good', 'held']
const GROUNDS = ['paper', 'sheet', 'soon-soft', 'late-soft']
/** It parts what is apart already: nothing is lost with it. */
const DECORATION = ['rule', 'on-accent']

const tone = (name: string, theme: 'light' | 'dark') => light(TOKENS.get(name)?.[theme] ?? '')
/** As `filter: brightness(1.08)` leaves it. */
function hover(colour: string): string {
  const part = (at: number) => Math.min(255, Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * 1.08))
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`
}

test('every tone is a word, a line, a ground or decoration here', () => {
  expect([...TOKENS.keys()].toSorted()).toEqual(
    [...new Set([...WORDS, ...LINES, ...GROUNDS, ...DECORATION])].toSorted(),
  )
})

/** What is no part of the design: a shadow, and a code that cameras read. */
const NO_TONE = /rgb\(0 0 0 \/[^)]*\)|#ffffff|#000000/g

test('no style sheet but for the tokens knows a tone of its own', () => {
  const others = [...CSS].flatMap(([name, css]) => {
    const rest = css
      .replace(/@layer tokens \{[^]*?\n\}/, '')
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(NO_TONE, '')
    return (rest.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi) ?? []).map((colour) => `${name}: ${colour}`)
  })
  expect(others).toEqual([])
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const softs = DESK_IDS.map((id) => {
    const ground = tone(theme === 'light' ? 'sheet' : 'paper', theme)
    return [`accent-soft of ${id}`, mixed(light(deskById(id).look?.colour ?? '#0b5f59'), ground, SOFT[theme])] as const
  })
  const grounds = [...GROUNDS.map((name) => [name, tone(name, theme)] as const), ...softs]

  test.for([...WORDS.map((name) => [name, TEXT] as const), ...LINES.map((name) => [name, LINE] as const)])(
    '%s stands out by %s to 1 on every ground',
    ([name, least]) => {
      const faint = grounds.filter(([, ground]) => contrast(tone(name, theme), ground) < least)
      expect(faint.map(([ground]) => ground)).toEqual([])
    },
  )
})

test('a colour that a desk may have can be read on its buttons under the pointer too', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  const white = light('#ffffff')
  fc.assert(
    fc.property(
      colour.filter((each) => unreadable(each) === undefined),
      (each) => contrast(white, light(hover(each))) >= TEXT,
    ),
  )
})
