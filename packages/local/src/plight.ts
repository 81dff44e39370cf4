/** Something the person at the keyboard can put right: shown as one sentence with the remedy, without a stack. */
export class Plight extends Error {
  override readonly name = 'Plight'
}

/** Prints what went wrong and ends with 1: a plight as its sentence, anything else in full. */
export function fail(error: unknown): void {
  console.error(error instanceof Plight ? error.message : error)
  process.exitCode = 1
}
