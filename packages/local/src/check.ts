/**
 * `npm run check`: everything that can be said about the code without running it. Every step runs, two at a time;
 * one that fails shows what it wrote.
 * @module
 */
import { runProgram } from './run-program.ts'

type Step = { name: string; program: string; args: readonly string[] }

const KNIP = ['--no-progress', '--treat-config-hints-as-errors']

/** The longest first. */
const STEPS: readonly Step[] = [
  { name: 'lint', program: 'oxlint', args: [] },
  { name: 'types', program: 'tsc', args: ['--noEmit'] },
  { name: 'types of the portal', program: 'tsc', args: ['--noEmit', '-p', 'packages/portal'] },
  { name: 'types of the console', program: 'tsc', args: ['--noEmit', '-p', 'packages/portal/tsconfig.console.json'] },
  { name: 'unused code', program: 'knip', args: KNIP },
  { name: 'manifests', program: 'knip', args: ['--strict', '--dependencies', ...KNIP] },
  { name: 'generated files', program: 'node', args: ['packages/contracts/src/write-openapi.ts', '--check'] },
  { name: 'format', program: 'oxfmt', args: ['--check'] },
]
const AT_ONCE = 2

const started = performance.now()
const waiting = [...STEPS]
const failed: string[] = []
await Promise.all(Array.from({ length: AT_ONCE }, work))
const verdict = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`
console.log(`check: ${STEPS.length} steps, ${verdict} (${seconds(started)})`)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const startedAt = performance.now()
    const { code, output } = await runProgram(step.program, step.args, 'kept')
    if (code !== 0) {
      failed.push(step.name)
      console.log(output.trimEnd())
    }
    console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds(startedAt)})`)
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
