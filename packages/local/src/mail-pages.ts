/**
 * The inbox of everybody at once: what SES was given, newest first.
 * @module
 */
import type { ReceivedMail } from './mail-folder.ts'
import { html } from '@plazo/messages/html'
import { page } from './page.ts'

export function inboxPage(mails: readonly ReceivedMail[]): string {
  const rows = mails.map(
    ({ id, receivedAt, to, subject }) =>
      html`<tr><td><time datetime="${receivedAt}">${receivedAt}</time></td><td>${to.join(', ')}</td><td><a href="/mail/${id}">${subject}</a></td></tr>`,
  )
  const table = html`<table><thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows}</tbody></table>`
  const none = html`<p>No mail has been sent yet: open a ticket and look again.</p>`
  return page('Mail', html`<p><a href="/">Home</a></p>${mails.length > 0 ? table : none}`)
}

export function mailPage({
  id,
  receivedAt,
  from,
  to,
  subject,
  messageId,
  text,
  html: markup,
  raw,
}: ReceivedMail): string {
  // The sandbox without a word in it: no script, no form, no way out.
  const rich = html`<h2>HTML</h2><iframe sandbox src="/mail/${id}/html" title="The mail as HTML"></iframe>`
  return page(
    subject,
    html`<p><a href="/mail">All mail</a></p>
<dl><dt>From</dt><dd>${from}</dd><dt>To</dt><dd>${to.join(', ')}</dd><dt>Sent</dt><dd>${receivedAt}</dd><dt>Message-ID</dt><dd>${messageId}</dd></dl>
<h2>Text</h2><pre>${text}</pre>
${markup === undefined ? html`` : rich}
<h2>As it left</h2><details><summary>Headers and body, raw</summary><pre>${raw}</pre></details>`,
  )
}
