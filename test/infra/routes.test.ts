import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { BASE_PATH, type Route } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { expect, test } from 'vitest'
import { allOf, deskTemplates, namesOf } from './desk-templates.ts'

const { api } = deskTemplates('prod')
const deployed = namesOf({ api }, 'AWS::ApiGatewayV2::Route', 'RouteKey')
const OPENAPI = resolve(import.meta.dirname, '../../packages/contracts/openapi.json')

const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${BASE_PATH}${path}`

test('what is deployed is what the contract says', () => {
  expect(deployed).toEqual(ROUTES.map(keyOf).toSorted())
})

test('what is deployed is what openapi.json says', () => {
  const { paths }: { paths: Record<string, object> } = JSON.parse(readFileSync(OPENAPI, 'utf8'))
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(deployed).toEqual(documented.toSorted())
})

test('without a token there is no way in but the public routes', () => {
  const routes = Object.values(allOf({ api }, 'AWS::ApiGatewayV2::Route'))
  const open = routes.flatMap(({ Properties }) =>
    Properties['AuthorizationType'] === 'JWT' ? [] : [String(Properties['RouteKey'])],
  )
  const meant = ROUTES.filter(({ access }) => access === 'public').map(keyOf)
  expect(open.toSorted()).toEqual(meant.toSorted())
})

test('a token counts only if this pool made it for the portal, for the console or for the vendor’s own systems', () => {
  const [authorizer, ...others] = Object.values(api.findResources('AWS::ApiGatewayV2::Authorizer'))
  expect(others).toEqual([])
  expect(authorizer?.['Properties']).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
  })
  expect(authorizer?.['Properties'].JwtConfiguration.Audience).toHaveLength(3)
})

test('no other site may call from a browser', () => {
  expect(
    Object.values(api.findResources('AWS::ApiGatewayV2::Api'))[0]?.['Properties'].CorsConfiguration,
  ).toBeUndefined()
})

test('every request is written down, and nobody may rush the door', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
  })
  const [stage] = Object.values(allOf({ api }, 'AWS::ApiGatewayV2::Stage'))
  expect(stage?.['Properties']['AccessLogSettings'].Format).not.toMatch(/body|querystring/i)
})

test('each family is let in by one permission, not one for each route', () => {
  const families = new Set(ROUTES.map(({ family }) => family))
  api.resourceCountIs('AWS::Lambda::Permission', families.size)
})
