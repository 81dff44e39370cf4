/**
 * Text as people compare it: without accents, capitals, punctuation and the words that tell nothing.
 * @module
 */

/** Words of Spanish and English that join or soften what is said. Folded. */
const STOP_WORDS = new Set(
  (
    'a al ante bajo como con cual cuando de del desde donde el ella ellos en entre era es esa ese eso esta este esto ' +
    'estan estoy fue ha han hay la las le les lo los mas me mi mis muy ni no nos nuestra nuestro o para pero por que ' +
    'se ser si sin sobre son su sus tambien te tengo tiene todo todos tu un una uno unos y ya favor gracias hola buenas buenos ' +
    'dias tardes the an and are as at be but by can do does for from had has have he her his how i if in into is it its ' +
    'my not of on or our so that their there they this to was we were what when where which who will with you your ' +
    'please hello hi thanks'
  ).split(' '),
)

/** Lower case, no accents, one space where anything else than letters and digits stood. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Folded, in the order they stand. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '')
}

export function isTelling(word: string): boolean {
  return !STOP_WORDS.has(word)
}

/** How far apart two words are: letters put in, left out or exchanged. */
export function editDistance(one: string, other: string): number {
  const against = Array.from(other)
  let distance = against.length
  let row = against.map((_, column) => column + 1)
  for (const [index, letter] of Array.from(one).entries()) {
    let corner = index
    distance = index + 1
    row = row.map((above, column) => {
      distance = Math.min(corner + (letter === against[column] ? 0 : 1), above + 1, distance + 1)
      corner = above
      return distance
    })
  }
  return distance
}
