/**
 * What the stacks say about themselves once they are deployed.
 * @module
 */
import { readFile } from 'node:fs/promises'
import * as z from 'zod'

const outputs = z.object({
  ApiId: z.string(),
  UserPoolId: z.string(),
  UserPoolClientId: z.string(),
  ConsoleClientId: z.string(),
  TableName: z.string(),
  DeskId: z.string(),
})

export type Outputs = z.infer<typeof outputs>

/** @throws ZodError when a stack no longer says what the local run needs. */
export async function readOutputs(file: string): Promise<Outputs> {
  const stacks = z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(await readFile(file, 'utf8')))
  return outputs.parse(Object.assign({}, ...Object.values(stacks)))
}

/** As which clients of the pool people sign in. */
export function clientsOf({ UserPoolClientId: clientId, ConsoleClientId: consoleClientId }: Outputs) {
  return { clientId, consoleClientId }
}
