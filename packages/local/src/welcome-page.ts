import { html } from '@plazo/messages/html'
import { page } from './page.ts'
import { SAMPLE_PASSWORD, type SamplePeople } from './samples/people.ts'

/** What is here, for whoever runs the desk on this machine. */
export function welcomePage(deskName: string, { organisations, contacts, agents }: SamplePeople): string {
  const customers = contacts.map(({ name, mail, organisationId }) => {
    const organisation = organisations.find(({ id }) => id === organisationId)
    return html`<tr><td>${name}</td><td>${mail}</td><td>customer</td><td>${organisation?.name ?? ''}, ${organisation?.plan ?? 'no plan'}</td></tr>`
  })
  const staff = agents.map(
    ({ name, mail, role, teams }) =>
      html`<tr><td>${name}</td><td>${mail}</td><td>${role}</td><td>${teams.join(', ')}</td></tr>`,
  )
  return page(
    deskName,
    html`<p>A help desk that keeps its deadlines, running on this machine.</p>
<ul>
<li><a href="/">/</a>: the portal, for customers</li>
<li><a href="/console">/console</a>: the console, for whoever answers</li>
<li><a href="/api/v1/desk">/api/v1/desk</a>: hours, topics, plans and priorities</li>
<li><a href="/api/v1/openapi.json">/api/v1/openapi.json</a>: every route of the API</li>
<li><a href="/mail">/mail</a>: every mail the desk has sent</li>
</ul>
<h2>People</h2>
<p>All of them sign in with <code>${SAMPLE_PASSWORD}</code>.</p>
<table><thead><tr><th scope="col">Name</th><th scope="col">Mail</th><th scope="col">Role</th><th scope="col">Of</th></tr></thead><tbody>${customers}${staff}</tbody></table>
<p>A token for one of them: <code>npm run --silent token -- ana@sanjose.example.com</code>, sent as <code>Authorization: Bearer …</code></p>`,
  )
}
