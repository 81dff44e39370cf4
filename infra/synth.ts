/**
 * `npm run synth -- --stage prod`: writes the stage's templates to `cdk.out` and says how large they are.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { App } from 'aws-cdk-lib'
import { FEATURE_FLAGS } from './desk-app.ts'
import { ROOT, synthesise } from './synthesise.ts'

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } })
const app = new App({ context: FEATURE_FLAGS, outdir: join(ROOT, 'cdk.out') })
const { stacks } = await synthesise(app, values.stage)
for (const { stackName, templateFullPath } of stacks) {
  const template = readFileSync(templateFullPath, 'utf8')
  const { Resources = {} }: { Resources?: object } = JSON.parse(template)
  console.log(`${stackName}: ${Object.keys(Resources).length} resources, ${Math.ceil(template.length / 1000)} kB`)
}
console.log(`The templates of stage ${values.stage} are in cdk.out.`)
