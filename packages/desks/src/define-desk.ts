/**
 * The door every desk definition goes through: it is checked whole when it is loaded, so a wrong one fails
 * `cdk synth` and never reaches a customer.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { deskMistakes } from './desk-rules.ts'
import { deskSchema } from './desk-schema.ts'
import { deskSketch } from './desk-sketch.ts'
import { formMistakes, inPlainWords, pathText, type Mistake } from './mistakes.ts'

/** Everything that is wrong with a definition, one line for each mistake: `path: reason. remedy`. */
export class DeskDefinitionError extends Error {
  override readonly name = 'DeskDefinitionError'
  readonly lines: readonly string[]
  constructor(deskId: string, lines: readonly string[]) {
    super(
      `Desk "${deskId}" has ${lines.length === 1 ? 'a mistake' : `${lines.length} mistakes`}:\n  ${lines.join('\n  ')}`,
    )
    this.lines = lines
  }
}

/** @throws DeskDefinitionError that lists every mistake at once. */
export function defineDesk(definition: Desk): Desk {
  const form = deskSchema.safeParse(definition, { error: inPlainWords, reportInput: true })
  const wrong = formMistakes(form.error?.issues ?? [])
  const mistakes = [...wrong, ...newTo(wrong, deskMistakes(deskSketch.parse(definition)))]
  if (mistakes.length === 0) return definition
  throw new DeskDefinitionError(definition.id, [
    ...new Set(mistakes.map(({ path, says }) => `${pathText(path)}: ${says}`)),
  ])
}

/** Where the form is wrong, at the place itself or above it, the rules have nothing to add. */
function newTo(known: readonly Mistake[], found: readonly Mistake[]): Mistake[] {
  return found.filter(
    ({ path }) => !known.some((told) => told.path.every((key, depth) => String(key) === String(path[depth]))),
  )
}
