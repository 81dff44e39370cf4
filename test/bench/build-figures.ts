/**
 * What is deployed: P8 and P16.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bundles } from '../../infra/bundle-functions.ts'
import { FUNCTION_ENTRIES, FUNCTION_NAMES, type FunctionName } from '../../infra/function-entries.ts'
import { deskTemplates, LIVE } from '../infra/desk-templates.ts'
import { atMost, type Figure } from './report.ts'

export const API_FUNCTIONS = FUNCTION_NAMES.filter((name) => FUNCTION_ENTRIES[name].startsWith('functions/api/'))
export const TIMER_FUNCTIONS = ['ring', 'sweep', 'arm'] as const satisfies readonly FunctionName[]

export function codeOf(bundles: Bundles, name: FunctionName): string {
  return readFileSync(join(bundles.folderOf(name), 'index.js'), 'utf8')
}

/** Of the largest of them, minified. */
export function kilobytes(bundles: Bundles, names: readonly FunctionName[]): number {
  return rounded(Math.max(...names.map((name) => Buffer.byteLength(codeOf(bundles, name)))) / 1000)
}

export function bundleSizes(bundles: Bundles): Figure {
  const zipped = Math.max(...API_FUNCTIONS.map((name) => gzipSync(codeOf(bundles, name)).length)) / 1000
  const unwanted = FUNCTION_NAMES.filter((name) => /sso_start_url|Invalid input: expected/.test(codeOf(bundles, name)))
  const measured = {
    'API kB': kilobytes(bundles, API_FUNCTIONS),
    'API kB gz': rounded(zipped),
    'timers kB': kilobytes(bundles, TIMER_FUNCTIONS),
    'with locales or sign-on': unwanted.length,
  }
  return atMost('API ≤ 330 kB, ≤ 105 kB gz; timers ≤ 320 kB; no locales, no sign-on', measured, {
    'API kB': 330,
    'API kB gz': 105,
    'timers kB': 320,
    'with locales or sign-on': 0,
  })
}

export function stacks(): Figure {
  const templates = Object.values(deskTemplates('prod', { mail: LIVE })).map((template) => template.toJSON())
  const measured = {
    'most resources': Math.max(...templates.map(({ Resources }) => Object.keys(Resources).length)),
    'largest kB': rounded(Math.max(...templates.map((json) => JSON.stringify(json, undefined, 1).length)) / 1000),
  }
  return atMost('< 200 resources and < 400 kB a stack', measured, { 'most resources': 199, 'largest kB': 399 })
}

function rounded(value: number): number {
  return Math.round(value)
}
