const LONGEST_CHARACTERS = 254
/** One bare address in ASCII: no list, no name, no quotes, nothing that could end a header. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+$/

/** Whether mail can be sent there at all; that somebody reads it is another matter. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_CHARACTERS && ADDRESS.test(text)
}
