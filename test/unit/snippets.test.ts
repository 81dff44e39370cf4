import { filledSnippet, strangeVariables } from '@plazo/domain/snippets'
import { expect, test } from 'vitest'
import { changedDesk, mistakesOf } from '../fixtures/wrong-desk.ts'

const VALUES = {
  requester: 'Ana {agent}',
  organisation: 'Colegio San José',
  ticket: 'SANJOSE-4KQ9T2M7',
  subject: 'BANCOS, factura $& mal cargada',
  agent: 'Irma',
  desk: 'Chipilín ERP',
}

test('what a snippet leaves open is filled in, and what is filled in is never read as a variable', () => {
  expect(filledSnippet('{requester}: {subject} ({ticket}). {agent}, {other} {', VALUES)).toBe(
    'Ana {agent}: BANCOS, factura $& mal cargada (SANJOSE-4KQ9T2M7). Irma, {other} {',
  )
})

test('a variable that nobody can fill in is found', () => {
  expect(strangeVariables('{requester} {requestor} {} {agent}')).toEqual(['requestor', ''])
})

test('a desk whose snippets name such a variable is refused when it is read, with the ones there are', () => {
  const name = { es: 'Hola', en: 'Hello' }
  const desk = changedDesk({ snippets: { hello: { name, text: { es: 'Hola, {cliente}', en: 'Hello, {requester}' } } } })
  expect(mistakesOf(desk)).toEqual([
    'snippets.hello.text.es: names {cliente}, which nobody can fill in. Use one of: requester, organisation, ticket, subject, agent, desk.',
  ])
})

test('a snippet without one of the languages is refused', () => {
  const desk = changedDesk({ snippets: { hello: { name: { es: 'Hola', en: 'Hello' }, text: { es: 'Hola' } } } })
  expect(mistakesOf(desk)).toEqual(['snippets.hello.text.en: is missing. Write the text in this language too.'])
})
