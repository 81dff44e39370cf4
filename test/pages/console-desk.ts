/**
 * An agent at the console, before one ticket.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { deskApi, type DeskApi } from '@plazo/local/desk-api'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import { CLIENTS } from '@plazo/local/in-process/pool-requests'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { sampleStories } from '@plazo/local/samples/stories'
import type { Page } from 'playwright-core'
import * as z from 'zod'

export const IRMA = 'irma@plazo.example.com'
export const JULIO = 'julio@plazo.example.com'
export const MARCO = 'marco@plazo.example.com'

const granted = z.object({ AuthenticationResult: z.object({ AccessToken: z.string() }) })
const listed = z.object({ tickets: z.array(z.object({ id: z.string(), subject: z.string() })) })

async function tokenOf({ address }: DeskDoor, mail: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: mail.endsWith('@plazo.example.com') ? CLIENTS.consoleClientId : CLIENTS.clientId,
      AuthParameters: { USERNAME: mail, PASSWORD: SAMPLE_PASSWORD },
    }),
  })
  return granted.parse(await answer.json()).AuthenticationResult.AccessToken
}

/** Somebody's way to the desk beside the page. */
export async function apiAs(door: DeskDoor, mail: string): Promise<DeskApi> {
  return deskApi(door.address, await tokenOf(door, mail))
}

/** What the desk answers somebody, `me`. */
export async function readAs(door: DeskDoor, mail: string, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${await tokenOf(door, mail)}` }
  return (await fetch(`${door.address}/api/v1/${path}`, { headers })).json()
}

/** Somebody changes his own profile at another machine. */
export async function changeMe(door: DeskDoor, mail: string, changes: object): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(door, mail)}`, 'content-type': 'application/json' }
  await fetch(`${door.address}/api/v1/me`, { method: 'PATCH', headers, body: JSON.stringify(changes) })
}

/** What somebody asks of it that is no ticket's. @throws Error when he is told no. */
export async function askAs(door: DeskDoor, mail: string, asked: { method: string; path: string; body: object }) {
  const { method, path, body } = asked
  const answer = await fetch(`${door.address}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(door, mail)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
}

/** As the desk knows somebody. */
export function meOf(door: DeskDoor, mail: string): Promise<unknown> {
  return readAs(door, mail, 'me')
}

/** The number of the sample ticket of that subject. */
export async function sample(door: DeskDoor, organisationId: string, subject: string): Promise<string> {
  const query = new URLSearchParams({ list: 'organisation', organisationId })
  const answer = await fetch(`${door.address}/api/v1/tickets?${query.toString()}`, {
    headers: { authorization: `Bearer ${await tokenOf(door, MARCO)}` },
  })
  const { tickets } = listed.parse(await answer.json())
  const found = tickets.find((ticket) => ticket.subject.includes(subject))
  if (!found) throw new Error(`no ticket of ${organisationId} is called ${subject}`)
  return found.id
}

/** As that customer would open it in the sample story of that topic. @returns its number. */
export async function openStory(door: DeskDoor, mail: string, topic: string): Promise<string> {
  const story = sampleStories(door.desk.desk, door.desk.now).find(({ opening }) => opening.topic === topic)
  return (await apiAs(door, mail)).open('/tickets', story?.opening ?? {})
}

/** The number of a change of data that its customer wants and the director has yet to approve, at the school. */
export async function wanted(door: DeskDoor, mail: string): Promise<string> {
  const customer = await apiAs(door, mail)
  return customer.open('/tickets', {
    topic: 'data-edit',
    channel: 'portal',
    priority: 'medium',
    subject: 'Corregir la CURP de un alumno',
    description: 'La CURP del alumno con matrícula 2231 quedó mal capturada y ya no se puede editar.',
    fields: { record: 'Matrícula 2231' },
    statements: ['time-set-aside'],
  })
}

/** Signs in at the console and opens the ticket. */
export async function sitDown(page: Page, { address }: DeskDoor, mail: string, ticketId: string): Promise<void> {
  await page.goto(`${address}/console/tickets/${ticketId}`)
  await page.locator('input[name=mail]').fill(mail)
  await page.locator('input[name=password]').fill(SAMPLE_PASSWORD)
  await page.locator('button[type=submit]').click()
  const composer = page.locator('.ticket .composer')
  await composer.or(page.locator('.ticket .tip')).first().waitFor()
  // What can be done with an open one comes with the rules of its desk, a moment later.
  if ((await composer.count()) > 0) await page.locator('.deeds [aria-keyshortcuts=e]:not([aria-disabled])').waitFor()
}

/** The option of the palette that whoever sees it is at, and, within the second, whoever hears it. */
export async function paletteAt(page: Page): Promise<string | null> {
  const at = page.locator('[role=option][data-focused]')
  const id = await at.getAttribute('id')
  await page.locator(`.palette input[aria-activedescendant="${id}"]`).waitFor()
  return at.textContent()
}
