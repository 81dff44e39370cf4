import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('the desk in the README is the one that is tested', () => {
  const section = read('README.md').split('## How to write a desk')[1]
  const [, example] = /```ts\n(import .*?)```/s.exec(section ?? '') ?? []
  // The README's file lives in packages/desks, the fixture outside.
  const asThere = read('test/fixtures/desk-bakery.ts').replaceAll(/'@plazo\/desks\/([\w-]+)'/g, "'./$1.ts'")
  expect(example).toBe(asThere)
})
