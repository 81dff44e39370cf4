import { Problem } from '../api/problem.ts'

/**
 * Whoever lets people in tells no fields: what is empty is said before it is asked.
 *
 * @param said Of each that is.
 * @throws Problem `sign-in/incomplete` with their names as places.
 */
export async function whenFilled<Done>(
  typed: Readonly<Record<string, string>>,
  said: string,
  act: () => Promise<Done>,
): Promise<Done> {
  const empty = Object.keys(typed).filter((name) => typed[name]?.trim() === '')
  const errors = empty.map((name) => ({ pointer: `/${name}`, code: 'field/required', message: said }))
  if (errors.length > 0) throw new Problem({ status: 422, code: 'sign-in/incomplete', errors })
  return act()
}
