/**
 * One letter as text and as HTML: a single table that stands in every mail program, light or dark.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import { html, lines, type Html } from './html.ts'

export type Layout = {
  locale: Locale
  title: string
  greeting: string
  happened: string
  /** The words of a person, set apart from ours. */
  quote?: string | undefined
  todo: string
  /** Each a line with the way to it. */
  items?: readonly { label: string; url: string }[]
  facts: readonly (readonly [label: string, value: string])[]
  link: { label: string; url: string }
  footer: string
}

/** Mail programs drop style sheets, so every style stands on its element; colours hold on white and on black. */
const STYLE = {
  body: 'margin:0;padding:16px;font-family:Verdana,Geneva,sans-serif;font-size:16px;line-height:1.5',
  table: 'width:100%;max-width:600px;margin:0 auto;border-collapse:collapse',
  cell: 'padding:8px 0',
  quote: 'margin:0;padding:8px 16px;border-left:4px solid #4a7ebb',
  label: 'padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:normal;opacity:.75',
  link: 'display:inline-block;padding:12px 24px;border-radius:4px;background:#1f5fa8;color:#ffffff;text-decoration:none',
  footer: 'padding:16px 0 0;font-size:13px;opacity:.75',
} as const

export function asText({ greeting, happened, quote, todo, items, facts, link, footer }: Layout): string {
  const quoted = quote?.replaceAll(/^/gm, '> ')
  const list = items?.map(({ label, url }) => `* ${label}\n  ${url}`).join('\n')
  const table = facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  const blocks = [
    greeting,
    happened,
    quoted,
    list,
    todo,
    table === '' ? undefined : table,
    `${link.label}: ${link.url}`,
    `-- \n${footer}`,
  ]
  return `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`
}

export function asHtml(layout: Layout): string {
  const { locale, title } = layout
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body style="${STYLE.body}">
<table role="presentation" style="${STYLE.table}">
${rowsOf(layout)}
</table>
</body>
</html>
`.markup
}

function rowsOf({ greeting, happened, quote, todo, items = [], facts, link, footer }: Layout): readonly Html[] {
  const row = (content: Html) => html`<tr><td style="${STYLE.cell}">${content}</td></tr>\n`
  const quoted =
    quote === undefined ? [] : [html`<blockquote style="${STYLE.quote}" dir="auto">${lines(quote)}</blockquote>`]
  const list = items.map(({ label, url }) => html`<a href="${url}"><bdi>${label}</bdi></a>`)
  const table = facts.map(
    ([label, value]) =>
      html`<tr><th scope="row" style="${STYLE.label}">${label}</th><td style="vertical-align:top"><bdi>${value}</bdi></td></tr>`,
  )
  const tabled = table.length === 0 ? [] : [html`<table style="border-collapse:collapse">${table}</table>`]
  const button = html`<a href="${link.url}" style="${STYLE.link}">${link.label}</a>`
  const shown = [
    html`${greeting}`,
    html`<strong>${happened}</strong>`,
    ...quoted,
    ...list,
    html`${todo}`,
    ...tabled,
    button,
  ]
  return [...shown.map(row), html`<tr><td style="${STYLE.footer}">${footer}</td></tr>`]
}
