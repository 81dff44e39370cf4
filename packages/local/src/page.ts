/**
 * The few pages of the front door: plain HTML, every value escaped, no script.
 * @module
 */

import { html, type Html } from '@plazo/messages/html'

const STYLE: Html = {
  markup: `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-block-end:1px solid #8886;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8886;padding:.8rem}
iframe{width:100%;height:32rem;border:1px solid #8886;background:#fff}
dt{font-weight:600}dd{margin:0 0 .4rem}`,
}

export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Plazo</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>
`.markup
}
