/**
 * `npm run openapi`: writes `openapi.json` beside the sources; with `--check` says whether it is stale instead.
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { openApiDocument } from './openapi.ts'

const FILE = new URL('../openapi.json', import.meta.url)

const wanted = `${JSON.stringify(openApiDocument(), undefined, 2)}\n`
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, wanted)
} else if (readFileSync(FILE, 'utf8') !== wanted) {
  process.stderr.write('packages/contracts/openapi.json is stale: run "npm run openapi" and commit it.\n')
  process.exitCode = 1
}
