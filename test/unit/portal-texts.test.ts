import { globSync, readFileSync } from 'node:fs'
import { CONSOLE_TEXTS } from '@plazo/messages/console'
import { portalEs } from '@plazo/messages/portal-es'
import { describe, expect, test } from 'vitest'
import { keysOf, unread, written } from '../fixtures/source-texts.ts'

const PAGES = globSync('packages/portal/src/**/*.{ts,tsx}').map((name) => ({
  name,
  source: readFileSync(name, 'utf8'),
}))
const sources = PAGES.map(({ source }) => source)

test.for([
  ['portal', portalEs],
  ['console', CONSOLE_TEXTS.es],
] as const)('Q22: every text of the %s is read somewhere', ([, texts]) => {
  expect(unread(keysOf(texts), sources)).toEqual([])
})

test('Q22: no words stand in the markup itself', () => {
  expect(PAGES.flatMap(({ name, source }) => written(name, source))).toEqual([])
})

describe('the reader of sources', () => {
  const TEXTS = {
    home: { hello: () => 'x', gone: 'x' },
    states: { open: 'x', closed: 'x' },
    days: { today: 'x' },
    bye: 'x',
  }

  test.for<[string, string, string[]]>([
    ['nothing', 'const a = 1', ['home.hello', 'home.gone', 'states.open', 'states.closed', 'days.today', 'bye']],
    ['one by one', 'texts.home.hello(texts.bye)', ['home.gone', 'states.open', 'states.closed', 'days.today']],
    ['a table by a computed name', 'texts.states[state]', ['home.hello', 'home.gone', 'days.today', 'bye']],
    ['a table as a whole', 'f({ ...texts.days }, texts.states)', ['home.hello', 'home.gone', 'bye']],
    [
      'taken out',
      'const { home, bye } = texts; home.gone',
      ['home.hello', 'states.open', 'states.closed', 'days.today'],
    ],
    [
      'taken out of a table',
      'const { hello } = texts.home',
      ['home.gone', 'states.open', 'states.closed', 'days.today', 'bye'],
    ],
  ])('%s', ([, source, left]) => {
    expect(unread(keysOf(TEXTS), [source])).toEqual(left)
  })

  test.for<[string, string[]]>([
    ['<p>Hola</p>', ['a.tsx:1 Hola']],
    ['<p>{open ? "Abierto" : texts.closed} · {n}</p>', ['a.tsx:1 Abierto']],
    ['<p>{`Quedan ${n}`}</p>', ['a.tsx:1 Quedan']],
    ['<img alt="Logo" className="logo" />', ['a.tsx:1 Logo']],
    ['<input placeholder={wrong && "Su correo"} />', ['a.tsx:1 Su correo']],
    ['<p className="quiet">{texts.a} → {"·"} Plazo</p>', []],
  ])('%s', ([source, found]) => {
    expect(written('a.tsx', `const a = ${source}`)).toEqual(found)
  })
})
