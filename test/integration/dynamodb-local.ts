/**
 * DynamoDB Local for the suite, its address provided as `dynamodbEndpoint`. Each test file makes tables of its own name,
 * so that files may run side by side.
 * @module
 */
import type { TestProject } from 'vitest/node'
import { startDynamoDb } from '../fixtures/dynamodb.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodbEndpoint: string
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startDynamoDb()
  provide('dynamodbEndpoint', endpoint)
  return stop
}
