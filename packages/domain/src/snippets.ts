/**
 * Answers that a desk writes often, with places for what differs: `Buenos días, {requester}:`.
 * @module
 */
import type { Text } from './desk.ts'

export const SNIPPET_VARIABLES = ['requester', 'organisation', 'ticket', 'subject', 'agent', 'desk'] as const
export type SnippetVariable = (typeof SNIPPET_VARIABLES)[number]

export type Snippet = { name: Text; text: Text }

const VARIABLE = /\{([^{}]*)\}/g

/** What stands in braces and is no variable. */
export function strangeVariables(text: string): readonly string[] {
  const named = Array.from(text.matchAll(VARIABLE), ([, name = '']) => name)
  return named.filter((name) => !SNIPPET_VARIABLES.some((known) => known === name))
}

/** @returns The text as it is sent; what the values bring in is never read as a variable. */
export function filledSnippet(text: string, values: Readonly<Record<SnippetVariable, string>>): string {
  return text.replaceAll(VARIABLE, (whole, name: string) => {
    const known = SNIPPET_VARIABLES.find((each) => each === name)
    return known === undefined ? whole : values[known]
  })
}
