/**
 * `npm test`, or `npm test -- unit integration`: the suites in rounds, each a vitest project of the same name. A
 * failing one does not stop the next. The last line is `N passed, N failed` over all of them.
 * @module
 */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runProgram } from './run-program.ts'

/**
 * In this order: what is quick to fail first, what starts the whole system last. That one waits for most of its time, in
 * which the simulation reckons.
 */
const ROUNDS = [['unit'], ['functions'], ['desk'], ['pages'], ['infra'], ['integration'], ['simulation', 'e2e']]
const SUITES = ROUNDS.flat()
const REPORTS = '.local/test'

type Tally = { passed: number; failed: number }

/** Of vitest's JSON report, what is counted. A file that could not be loaded has failed and holds no results. */
type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] }

const named = process.argv.slice(2)
const unknown = named.filter((name) => !SUITES.includes(name))
if (unknown.length > 0) {
  console.error(`There is no suite called ${unknown.join(', ')}: name any of ${SUITES.join(', ')}, or none for all.`)
  process.exit(2)
}

mkdirSync(REPORTS, { recursive: true })
const total: Tally = { passed: 0, failed: 0 }
for (const round of ROUNDS) {
  const wanted = round.filter((name) => named.length === 0 || named.includes(name))
  for (const { passed, failed } of await Promise.all(wanted.map(runSuite))) {
    total.passed += passed
    total.failed += failed
  }
}
const ran = total.passed + total.failed > 0
if (!ran) console.error('No test ran: a suite holds the files test/<suite>/**/*.test.ts.')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = ran && total.failed === 0 ? 0 : 1

async function runSuite(suite: string): Promise<Tally> {
  if (globSync(`test/${suite}/**/*.test.ts`).length === 0) return { passed: 0, failed: 0 }
  console.log(`\n${suite}`)
  const report = `${REPORTS}/${suite}.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const coverage = suite === 'unit' ? ['--coverage.enabled'] : []
  const { code } = await runProgram('vitest', ['run', '--project', suite, ...reporters, ...coverage], 'shown')
  const tally = read(report)
  // A worker that crashed, an error outside a test or too little coverage leaves no failed test, only the exit code.
  if (code !== 0 && tally.failed === 0) tally.failed = 1
  console.log(`${suite}: ${tally.passed} passed, ${tally.failed} failed`)
  return tally
}

/** A test that was skipped or left to do counts as failed: it proves nothing and looks as if it did. */
function read(path: string): Tally {
  const files = parse(path)?.testResults ?? []
  const results = files.flatMap((file) => file.assertionResults)
  const passed = results.filter((result) => result.status === 'passed').length
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed, failed: results.length - passed + broken }
}

function parse(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
