/**
 * One letter as text and as HTML: a single table that stands in every mail program, light or dark.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import { html, lines } from './html.ts'

export type Layout = {
  locale: Locale
  title: string
  greeting: string
  happened: string
  /** The words of a person, set apart from ours. */
  quote?: string | undefined
  todo: string
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

export function asText({ greeting, happened, quote, todo, facts, link, footer }: Layout): string {
  const quoted = quote?.replaceAll(/^/gm, '> ')
  const table = facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  const blocks = [greeting, happened, quoted, todo, table, `${link.label}: ${link.url}`, `-- \n${footer}`]
  return `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`
}

export function asHtml({ locale, title, greeting, happened, quote, todo, facts, link, footer }: Layout): string {
  const row = (content: ReturnType<typeof html>) => html`<tr><td style="${STYLE.cell}">${content}</td></tr>`
  const quoted =
    quote === undefined
      ? undefined
      : row(html`<blockquote style="${STYLE.quote}" dir="auto">${lines(quote)}</blockquote>`)
  const table = facts.map(
    ([label, value]) =>
      html`<tr><th scope="row" style="${STYLE.label}">${label}</th><td style="vertical-align:top"><bdi>${value}</bdi></td></tr>`,
  )
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
${row(html`${greeting}`)}
${row(html`<strong>${happened}</strong>`)}
${quoted}
${row(html`${todo}`)}
${row(html`<table style="border-collapse:collapse">${table}</table>`)}
${row(html`<a href="${link.url}" style="${STYLE.link}">${link.label}</a>`)}
<tr><td style="${STYLE.footer}">${footer}</td></tr>
</table>
</body>
</html>
`.markup
}
