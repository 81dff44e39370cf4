/**
 * What a test of the pages begins and ends with: a desk, and somebody who comes to it. Who has come leaves when the test
 * ends, and the test has failed if a page complained.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { openBrowser, openDesk, signIn, visit, type Visit } from './browser.ts'

/** One for all the files of a worker, with which it ends. */
export let browser: Browser
/** Of the desk that was opened last. */
export let door: DeskDoor
/** Of whoever came last. */
export let page: Page

type Plan = {
  /** The desk of each test; without one a test opens its own with `openDoor`. */
  desk?: string | Desk
  /** Whether its sample stories have been told there. */
  stories?: boolean
  /** One desk for all the tests of a file: none leaves behind what another would stumble over. */
  isKept?: boolean
  /** How somebody comes before each test; `nobody` where a test lets people come with `come`. */
  comes?: BrowserContextOptions | 'nobody'
}

let launched: Browser | undefined
let doors: DeskDoor[] = []
let visits: Visit[] = []

/** To be called once, at the top of a test file. */
export function stage({ desk, stories = true, isKept = false, comes = {} }: Plan = {}): void {
  beforeAll(async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined)
    browser = await theBrowser()
    if (desk !== undefined && isKept) await openDoor(desk, { stories })
  })
  beforeEach(async () => {
    if (desk !== undefined && !isKept) await openDoor(desk, { stories })
    if (comes !== 'nobody') await come(comes)
  })
  afterEach(async () => {
    const left = visits
    visits = []
    for (const visited of left) await visited.close()
    if (!isKept) await closeDoors()
    expect(left.flatMap(({ complaints }) => complaints)).toEqual([])
  })
  afterAll(closeDoors)
}

export async function openDoor(...of: Parameters<typeof openDesk>): Promise<DeskDoor> {
  door = await openDesk(...of)
  doors.push(door)
  return door
}

export async function come(options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(browser, options)
  visits.push(visited)
  page = visited.page
  return visited
}

async function theBrowser(): Promise<Browser> {
  if (launched?.isConnected() !== true) launched = await openBrowser()
  return launched
}

async function closeDoors(): Promise<void> {
  const open = doors
  doors = []
  for (const each of open) await each.close()
}

/** From another machine, where `profile` is. */
export async function signOutEverywhere(mail: string, profile = '/profile'): Promise<void> {
  const other = await visit(browser)
  await signIn(other.page, door.address, mail, profile)
  await other.page.getByRole('button', { name: 'Salir en todas partes' }).click()
  await other.page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(other.complaints).toEqual([])
  await other.close()
}
