import { readFileSync } from 'node:fs'
import { DARK_ACCENT, GROUNDS, SOFT, unreadable } from '@plazo/desks/colour'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedDesk, mistakesOf } from '../fixtures/wrong-desk.ts'

const CSS = readFileSync('packages/portal/src/shared/styles/app.css', 'utf8')

const lookMistakes = (look: unknown) => mistakesOf(changedDesk({ look }))

test.for<[string, unknown, string[]]>([
  ['a colour and a mark', { colour: '#2f4a9c', mark: 'M3 3h18v18H3z' }, []],
  ['a colour by its name', { colour: 'navy' }, ['look.colour: is no colour. Write it as #0b5f59.']],
  [
    'a colour that is no text on white',
    { colour: '#ffd400' },
    [
      'look.colour: reaches only 1.3:1 for links on the page in the light theme, and people need 4.5:1. Choose a darker one.',
    ],
  ],
  [
    'a colour that is almost dark enough',
    { colour: '#787878' },
    [
      'look.colour: reaches only 3.8:1 for links on its soft ground in the light theme, and people need 4.5:1. Choose a darker one.',
    ],
  ],
  [
    'a mark that is markup',
    { colour: '#0b5f59', mark: '"/><script>' },
    ['look.mark: is no SVG path. Write the d of a path in a square of 24, such as M3 3h18v18H3z.'],
  ],
])('%s', ([, look, says]) => {
  expect(lookMistakes(look)).toEqual(says)
})

test('every sample desk has a colour of its own', () => {
  const colours = DESK_IDS.flatMap((id) => deskById(id).look?.colour ?? [])
  expect(new Set(colours).size).toBe(5)
})

test('whatever is dark enough for the light theme can be read in the dark one too', () => {
  const share = fc.integer({ min: 0, max: 255 })
  const hex = (value: number) => value.toString(16).padStart(2, '0')
  fc.assert(
    fc.property(share, share, share, (red, green, blue) => {
      expect(unreadable(`#${hex(red)}${hex(green)}${hex(blue)}`) ?? '').not.toContain('dark theme')
    }),
  )
})

describe('the style sheet derives what is checked', () => {
  test.for(Object.keys(GROUNDS.light) as (keyof typeof GROUNDS.light)[])('--%s', (name) => {
    expect(CSS).toContain(`--${name}: light-dark(${GROUNDS.light[name]}, ${GROUNDS.dark[name]});`)
  })

  test('--accent and --accent-soft', () => {
    const { lightness, chroma } = DARK_ACCENT
    const { light, dark } = GROUNDS
    const soft = (theme: 'light' | 'dark', ground: string) =>
      `color-mix(in oklab, var(--desk) ${SOFT[theme] * 100}%, ${ground})`
    const written = CSS.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')')
    expect(written).toContain(
      `--accent: light-dark(var(--desk), oklch(from var(--desk) ${lightness} min(c, ${chroma}) h));`,
    )
    expect(written).toContain(`--accent-soft: light-dark(${soft('light', light.sheet)}, ${soft('dark', dark.paper)});`)
  })
})
