/**
 * The templates of a stage, made without bundling: what is asserted of them does not depend on the code inside.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { configOf } from '../../infra/config/config-of.ts'
import { parseConfig, type StageConfigInput } from '../../infra/config/schema.ts'
import { addDesk, FEATURE_FLAGS } from '../../infra/desk-app.ts'

export type Resource = ReturnType<Template['findResources']>[string]
type StackName = 'data' | 'identity' | 'mail' | 'jobs' | 'files' | 'api' | 'edge' | 'observability'

const FOLDER = mkdtempSync(join(tmpdir(), 'plazo-templates-'))
const NO_CODE = join(FOLDER, 'code')
mkdirSync(NO_CODE)
writeFileSync(join(NO_CODE, 'index.js'), 'exports.handler = async () => {}')
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }))

/** An app with the desk in it, not yet synthesised. */
export function deskApp(stage: string, changes: Partial<StageConfigInput> = {}) {
  const app = new App({ context: FEATURE_FLAGS, outdir: mkdtempSync(join(FOLDER, 'assembly-')) })
  const config = parseConfig(stage, { ...configOf(stage, {}), account: '123456789012', ...changes })
  return { app, stacks: addDesk(app, { config, bundles: { folderOf: () => NO_CODE } }) }
}

/** Every stack's template; what the nag finds fails it. */
export function deskTemplates(stage: string, changes: Partial<StageConfigInput> = {}) {
  // The schemas are checked once, in rules.test.ts: it takes longer than all the rest.
  process.env['CDK_VALIDATION'] = 'false'
  const { stacks } = deskApp(stage, changes)
  const entries = Object.entries(stacks).map(([name, stack]: [string, Stack]) => [name, Template.fromStack(stack)])
  return Object.fromEntries(entries) as Record<StackName, Template>
}

export const LIVE = { mode: 'live', from: 'soporte@plazo.example', domain: 'plazo.example' } as const

/** Resources of a type over all stacks, by logical id. */
export function allOf(templates: Record<string, Template>, type: string): Record<string, Resource> {
  return Object.assign({}, ...Object.values(templates).map((template) => template.findResources(type)))
}

/** One property of every resource of a type, as text, in order. */
export function namesOf(templates: Record<string, Template>, type: string, property: string): string[] {
  const resources = Object.values(allOf(templates, type))
  return resources.map(({ Properties }) => String(Properties[property])).toSorted()
}
