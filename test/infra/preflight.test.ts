import { expect, test } from 'vitest'
import { obstacles, type Surroundings } from '../../infra/deploy/preflight.ts'

const READY: Surroundings = {
  config: { stage: 'prod', account: '123456789012', region: 'us-east-1' },
  node: '24.21.0',
  cli: '2.1148.1',
  region: undefined,
  aws: { number: async () => '123456789012', bootstrapVersion: async () => 30 },
}

const refused = async (): Promise<never> => {
  throw new Error('The security token included in the request is expired')
}

test('nothing is in the way of a deploy that is well prepared', async () => {
  expect(await obstacles(READY)).toEqual([])
})

const OBSTACLES: [string, Partial<Surroundings>, string, string][] = [
  ['an old Node', { node: '20.20.2' }, 'Node 20.20.2', 'npm run deploy'],
  ['the stray CLI', { cli: '3.0.0' }, 'CLI is 3.0.0', 'npm ci'],
  ['another region in the environment', { region: 'eu-west-1' }, 'AWS_REGION is eu-west-1', 'infra/config/prod.ts'],
  ['the emulator’s stage', { config: { stage: 'local', region: 'us-east-1' } }, 'Stage local', 'npm start'],
  ['no credentials', { aws: { ...READY.aws, number: async () => undefined } }, 'no AWS credentials', 'AWS_PROFILE'],
  [
    'expired credentials',
    { aws: { ...READY.aws, number: refused } },
    'token included in the request is expired',
    'aws sso login',
  ],
  [
    'another account',
    { aws: { ...READY.aws, number: async () => '210987654321' } },
    '210987654321',
    'switch AWS_PROFILE',
  ],
  [
    'no bootstrap',
    { aws: { ...READY.aws, bootstrapVersion: async () => undefined } },
    'not bootstrapped',
    'cdk bootstrap aws://123456789012/us-east-1',
  ],
  ['an old bootstrap', { aws: { ...READY.aws, bootstrapVersion: async () => 5 } }, 'version 5', 'cdk bootstrap'],
  [
    'a bootstrap nobody may read',
    { aws: { ...READY.aws, bootstrapVersion: refused } },
    'cannot be read',
    'ssm:GetParameter',
  ],
]

test.for(OBSTACLES)('%s is told in one sentence with its remedy', async ([, change, trouble, remedy]) => {
  const [sentence, ...others] = await obstacles({ ...READY, ...change })
  expect(others).toEqual([])
  expect(sentence).toContain(trouble)
  expect(sentence).toContain(remedy)
})

test('AWS is not asked with the wrong tools', async () => {
  const aws = { number: refused, bootstrapVersion: refused }
  expect(await obstacles({ ...READY, node: '20.0.0', cli: '3.0.0', aws })).toHaveLength(2)
})
