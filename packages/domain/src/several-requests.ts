/**
 * Whether a text asks for more than one thing (S2-29). A hint: one ticket for each case is answered sooner.
 * @module
 */
import { fold } from './words.ts'

/** Folded. Words that begin another request; steps and details of one do not. */
const ANOTHER = [
  /\b(?:otro|otra) (?:problema|error|asunto|tema|caso|duda|consulta|cosa|pregunta|solicitud)\b/,
  /\bpor (?:otro lado|otra parte)\b/,
  /\baparte de (?:eso|esto|lo anterior)\b/,
  /\b(?:tambien|ademas) (?:necesito|necesitamos|quiero|queremos|quisiera|solicito|pido)\b/,
  /\ben segundo lugar\b/,
  /\banother (?:problem|error|issue|question|request|thing)\b/,
  /\b(?:also|besides) (?:i|we) (?:need|want|would)\b/,
  /\bon another (?:note|matter)\b/,
]

/** Folded. What an item of a list begins with when it is a request and no step. */
const WISH =
  /^(?:necesit|quiero|queremos|quisiera|solicit|pido|favor|por favor|agreg|cambi|correg|revis|i need|we need|please|add|change|fix)/

const ITEM = /^\s*(?:[-*•]|\(?\d{1,2}[.)])\s+(?<text>.+)$/u

export function tellsSeveral(description: string): boolean {
  const folded = fold(description)
  if (ANOTHER.some((sign) => sign.test(folded))) return true
  const items = description.split('\n').map((line) => ITEM.exec(line)?.groups?.['text'] ?? '')
  return items.filter((item) => item.includes('?') || WISH.test(fold(item))).length > 1
}
