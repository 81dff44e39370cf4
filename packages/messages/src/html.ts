/**
 * HTML in which everything that was not written by us is escaped.
 * @module
 */

/** Markup that is safe to put into markup. */
export type Html = { readonly markup: string }

type Value = Html | string | number | readonly Html[] | undefined

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes every value that is no Html itself; lists are joined, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(escaped)) }
}

/** Text with its line breaks. */
export function lines(text: string): Html {
  return { markup: escaped(text).replaceAll('\n', '<br>\n') }
}

function escaped(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
  }
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
