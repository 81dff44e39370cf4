/**
 * What people write, without the characters that make a text look like another one.
 * @module
 */

/** Marks and overrides of writing direction, which turn `cod.exe` into `exe.doc`. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const CONTROL_IN_LINE = /(?![\t\n])\p{Cc}/gu
/** The joiner U+200D stays: emoji are made with it. */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff]/gu

/** Several lines as they were written, with line feeds only. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(DIRECTION, '')
    .replace(CONTROL_IN_LINE, '')
    .trim()
}

/** One line, fit for a header. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(INVISIBLE, '').replace(/\s+/gu, ' ')
}
