import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { clientFor } from '@plazo/local/emulated-aws'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { ANA, bearer, ELENA, IRMA, person, QUESTION, type Person } from './person.ts'

describe('without a token', () => {
  test('what is public is answered', async () => {
    expect(await bearer().get('/desk')).toMatchObject({ status: 200, body: { name: 'Minutero' } })
  })

  test.for(['/me', '/tickets?list=mine', '/tickets/SANJOSE-4KQ9T2M7'])('%s is a 401', async (path) => {
    expect((await bearer().get(path)).status).toBe(401)
    expect((await bearer('junk').get(path)).status).toBe(401)
  })

  test('nothing is opened', async () => {
    expect((await bearer('a.b.c').post('/tickets', QUESTION)).status).toBe(401)
  })
})

describe('with a token', () => {
  let ana: Person
  beforeAll(async () => {
    ana = await person(ANA)
  })

  test('the pool has said who it is, what she may do and for whom', async () => {
    expect(await ana.get('/me')).toMatchObject({ status: 200, body: { id: 'ana', role: 'customer' } })
    const irma = await person(IRMA)
    expect(await irma.get('/me')).toMatchObject({ status: 200, body: { id: 'irma', role: 'agent' } })
  })

  test('whoever answers has no role by the portal, and no customer has one by the console', async () => {
    const { endpoint, clientId, consoleClientId } = inject('signInPlace')
    const cognito = new CognitoIdentityProviderClient(clientFor(endpoint))
    onTestFinished(() => cognito.destroy())
    const enter = async (ClientId: string, USERNAME: string) => {
      const AuthParameters = { USERNAME, PASSWORD: SAMPLE_PASSWORD }
      const asked = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters })
      return bearer((await cognito.send(asked)).AuthenticationResult?.AccessToken)
    }
    const strayed = await enter(clientId, IRMA)
    expect(await strayed.get('/me')).toMatchObject({ status: 403, body: { code: 'access/console' } })
    const lost = await enter(consoleClientId, ANA)
    expect(await lost.get('/me')).toMatchObject({ status: 403, body: { code: 'access/portal' } })
  })

  test("another organisation's ticket is not there", async () => {
    const { status, body } = await ana.post('/tickets', QUESTION)
    expect(status).toBe(201)
    const elena = await person(ELENA)
    expect((await elena.get(`/tickets/${body.id}`)).status).toBe(404)
    expect((await elena.post(`/tickets/${body.id}/messages`, { text: 'hola' })).status).toBe(404)
    expect((await ana.get(`/tickets/${body.id}`)).status).toBe(200)
  })
})
