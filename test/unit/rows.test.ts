/**
 * Every row of the requirements has a test that is named after it: `S2-48: …`, alone or with others, and `first 5` for
 * what no other desk does. A row of a vendor is proved on that vendor's own desk.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Proved through the API, in virtual time. */
const AT_THE_DESK = rows({
  S0: '01-08 11 13-21 24-28 31-33 38 39 43',
  S1: '07-15 17 18',
  S2: '02 03 05-10 13-18 21-32 34-36 38-58',
  S3: '01 02 11 12 16 22 23',
  S4: '07-30 32-35',
  first: '1-9 12 13 17 18',
})

/** Proved on the pages, in a browser. */
const ON_THE_PAGES = rows({
  S0: '09 10 12 22 23 29 34-37 41 42',
  S1: '06',
  S2: '01 04 19 20 33 37 59',
  S3: '03-10 13 17 19-25',
})

const DESKS = { S0: 'school', S1: 'in-product', S2: 'club', S3: 'partner', S4: 'erp' }

const ROW = '(?:S\\d-\\d\\d|first \\d+)'
/** A title, or the first words of one in a table of cases. */
const TITLE = new RegExp(`['"\`](${ROW}(?:(?:, | and | )${ROW})*)(?=[:,'"\`])`, 'g')

test('names are found alone, with others, and in tables; what only mentions a row proves none', () => {
  const source = `
    test('S2-48: closes', f); test('S0-38 S0-39, first 7: goes on', f); test('S2-11, by keyboard alone: stays', f)
    test.for([['S4-23', 'low'], ["S0-01: from seven on"]])('%s', f)
    // S1-01: no test. 'as in S1-02: no' and ('Q18 S1-03: a rule of its own')`
  expect(named(source)).toEqual(['S2-48', 'S0-38', 'S0-39', 'first 7', 'S2-11', 'S4-23', 'S0-01'])
})

test.for(AT_THE_DESK)('%s is proved at its desk', (row) => {
  const own = deskOf(row)
  const isOn = (desk: string) => new RegExp(`'(?:\\.\\./fixtures/${desk}-desk\\.ts|@plazo/desks/${desk})'`)
  expect(files('desk').some((source) => named(source).includes(row) && (!own || isOn(own).test(source)))).toBe(true)
})

test.for(ON_THE_PAGES)('%s is proved on the pages of its desk', (row) => {
  const of = [...files('pages'), ...files('e2e')].filter((source) => named(source).includes(row))
  expect(of.some((source) => source.includes(`'${deskOf(row)}'`))).toBe(true)
})

function deskOf(row: string): string | undefined {
  return Object.entries(DESKS).find(([vendor]) => row.startsWith(vendor))?.[1]
}

function named(source: string): readonly string[] {
  return [...source.matchAll(TITLE)].flatMap(([, rowsOf = '']) => rowsOf.match(new RegExp(ROW, 'g')) ?? [])
}

function files(suite: string): readonly string[] {
  const names = readdirSync(`test/${suite}`).filter((name) => name.endsWith('.test.ts'))
  return names.map((name) => readFileSync(`test/${suite}/${name}`, 'utf8'))
}

/** `{ S2: '02 05-07' }` is `S2-02`, `S2-05`, `S2-06` and `S2-07`. */
function rows(of: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(of).flatMap(([vendor, numbers]) =>
    numbers.split(' ').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      const all = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
      return all.map((number) => (vendor === 'first' ? `first ${number}` : `${vendor}-${number.padStart(2, '0')}`))
    }),
  )
}
