/**
 * The sample people by their mail addresses, and what all of them do: say something.
 * @module
 */
export const ANA = 'ana@sanjose.example.com'
export const BENITO = 'benito@sanjose.example.com'
export const CARLA = 'carla@quetzal.example.com'
export const DAVID = 'david@volcan.example.com'
export const ELENA = 'elena@jade.example.com'
export const IRMA = 'irma@plazo.example.com'
export const JULIO = 'julio@plazo.example.com'

export function say(text: string, how: { visibility?: 'internal'; asks?: boolean } = {}) {
  return { method: 'POST', path: 'messages', body: { text, ...how } } as const
}
