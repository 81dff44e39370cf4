import { existsSync } from 'node:fs'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** One suite is one folder of test/; what it runs on and what it proves stands in the README. */
const suite = (name: string, options: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node', ...options },
})

const SECOND = 1000
const E2E_SETUP = './test/e2e/global-setup.ts'

export default defineConfig({
  test: {
    coverage: {
      include: ['packages/domain/src/**'],
      reporter: ['text-summary'],
      // By the unit tests alone: the figure Q17.
      thresholds: { lines: 98, branches: 95 },
    },
    projects: [
      suite('unit', { testTimeout: 30 * SECOND }),
      suite('functions', { testTimeout: 30 * SECOND }),
      suite('desk', { testTimeout: 60 * SECOND }),
      suite('pages', {
        globalSetup: './test/pages/build-portal.ts',
        // Chromium, its pages and the desk share the processors: what a person would do once more is done once more.
        retry: 1,
        maxWorkers: 2,
        // A worker keeps its browser, and what it has loaded, from file to file.
        isolate: false,
        testTimeout: 180 * SECOND,
        hookTimeout: 60 * SECOND,
      }),
      // Its workers take all there is.
      suite('simulation', { fileParallelism: false }),
      suite('infra', { testTimeout: 120 * SECOND, hookTimeout: 120 * SECOND }),
      suite('integration', {
        globalSetup: './test/integration/dynamodb-local.ts',
        testTimeout: 30 * SECOND,
        hookTimeout: 60 * SECOND,
      }),
      suite('e2e', {
        globalSetup: existsSync(E2E_SETUP) ? E2E_SETUP : [],
        fileParallelism: false,
        testTimeout: 120 * SECOND,
        hookTimeout: 300 * SECOND,
      }),
    ],
  },
})
