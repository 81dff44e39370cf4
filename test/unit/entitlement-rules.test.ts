/**
 * A desk whose plans, products, licences and packs do not fit together is told where, and what to do.
 */
import { describe, expect, test } from 'vitest'
import { minutes } from '../fixtures/desk-minutes.ts'
import { changedDesk, mistakesOf } from '../fixtures/wrong-desk.ts'

const text = { es: 'Uno', en: 'One' }
const plan = 'versions/0/plans/standard'
const PRODUCTS = { products: { cash: text }, 'versions/0/entitlement': { products: { cash: {} } } }
/** Another plan, so that one may cover what the other does not. */
const [{ plans }] = minutes.versions
const TWO_PLANS = { 'plans/small': text, 'versions/0/plans/small': { ...plans['standard'], covers: ['question'] } }

test.for<[string, Record<string, unknown>]>([
  ['plans that cover some topics and products', { ...PRODUCTS, ...TWO_PLANS, [`${plan}/products`]: ['cash'] }],
  [
    'a licence that brings its plan',
    { ...PRODUCTS, 'versions/0/entitlement/products/cash': { licencePlan: 'standard' } },
  ],
  [
    'subscriptions that open what no plan covers',
    {
      ...PRODUCTS,
      'versions/0/entitlement/products/cash': { subscriptionEntitles: true },
      [`${plan}/covers`]: ['question'],
      [`${plan}/products`]: ['till'],
      'products/till': text,
      'versions/0/entitlement/products/till': {},
    },
  ],
  [
    'packs of a plan that counts',
    {
      packs: { ten: text },
      'versions/0/entitlement': { packs: { ten: { tickets: 10, days: 30 } } },
      [`${plan}/monthlyTickets`]: 5,
    },
  ],
])('right: %s', ([, changes]) => {
  expect(mistakesOf(changedDesk(changes))).toEqual([])
})

const NOTHING = 'is empty, so the plan covers nothing. List some, or leave it out for all.'

describe('plans', () => {
  test.for<[string, Record<string, unknown>, readonly string[]]>([
    [
      'covers a topic that does not exist, one twice, and one that is for all',
      { [`${plan}/covers`]: ['question', 'stamps', 'question', 'billing'] },
      [
        `versions[0].plans.standard.covers: lists question more than once. Keep one.`,
        `versions[0].plans.standard.covers[1]: names "stamps", which is no topic of this version. Add it to topics, or use one of: question, billing.`,
        `versions[0].plans.standard.covers[3]: is billing, which is for all. Leave it out here.`,
      ],
    ],
    [
      'covers nothing',
      { [`${plan}/covers`]: [], ...PRODUCTS, [`${plan}/products`]: [] },
      [
        `versions[0].plans.standard.covers: ${NOTHING}`,
        `versions[0].plans.standard.products: ${NOTHING}`,
        'versions[0].topics.question: is covered by no plan, so nobody could open it. List it in covers of a plan, or write planFree: true.',
        'versions[0].entitlement.products.cash: is covered by no plan, so nobody could ask about it. List it in products of a plan, or remove it.',
      ],
    ],
    [
      'covers products that do not exist',
      { ...PRODUCTS, [`${plan}/products`]: ['cash', 'till'] },
      [
        'versions[0].plans.standard.products[1]: names "till", which is no product of this version. Add it to entitlement.products, or use one of: cash.',
      ],
    ],
    [
      'covers products at a desk that has none',
      { [`${plan}/products`]: ['cash'] },
      [
        'versions[0].plans.standard.products[0]: names "cash", which is no product of this version. Add it to entitlement.products.',
      ],
    ],
    [
      'limits open tickets by sizes that it does not list',
      { [`${plan}/openTickets`]: {} },
      [
        'versions[0].plans.standard.openTickets: is empty. List at least one size, such as small: 1, or write one limit for all.',
      ],
    ],
    [
      'counts once what is for all',
      { 'versions/0/topics/billing/once': true },
      ['versions[0].topics.billing.once: counts, and what is for all is not counted. Leave it out.'],
    ],
    [
      'leaves out a topic that another covers',
      { ...TWO_PLANS, 'versions/0/plans/small/covers': ['nothing'] },
      [
        'versions[0].plans.small.covers[0]: names "nothing", which is no topic of this version. Add it to topics, or use one of: question, billing.',
      ],
    ],
  ])('a plan that %s', ([, changes, lines]) => {
    expect(mistakesOf(changedDesk(changes))).toEqual(lines)
  })
})

describe('products, licences and packs', () => {
  const cash = 'versions/0/entitlement/products/cash'
  test.for<[string, Record<string, unknown>, readonly string[]]>([
    [
      'a licence of a plan that does not exist, and a version twice',
      { ...PRODUCTS, [cash]: { licencePlan: 'gold', versions: ['11', '12', '11'] } },
      [
        'versions[0].entitlement.products.cash.versions: lists 11 more than once. Keep one.',
        'versions[0].entitlement.products.cash.licencePlan: names "gold", which is no plan of this version. Add it to plans, or use one of: standard.',
      ],
    ],
    [
      'a licence of a plan that does not cover its own product',
      {
        products: { cash: text, till: text },
        'versions/0/entitlement': { products: { cash: { licencePlan: 'standard' }, till: {} } },
        [`${plan}/products`]: ['till'],
      },
      [
        'versions[0].entitlement.products.cash.licencePlan: is standard, which does not cover cash. List it there, or name another.',
      ],
    ],
    [
      'a licence wanted where there is no product',
      { 'versions/0/entitlement': { licenceRequired: true } },
      [
        'versions[0].entitlement.licenceRequired: wants a licence, and there is nothing to hold one of. List entitlement.products, or leave it out.',
      ],
    ],
    [
      'packs where no plan counts tickets',
      { packs: { ten: text }, 'versions/0/entitlement': { packs: { ten: { tickets: 10, days: 30 } } } },
      [
        'versions[0].entitlement.packs: adds tickets, and no plan counts any. Write monthlyTickets in a plan, or leave the packs out.',
      ],
    ],
    [
      'terms and refunds listed twice',
      {
        'versions/0/entitlement': {
          terms: { lengths: ['monthly', 'monthly'], cancelDaysBefore: 5 },
          refunds: ['spam', 'duplicate', 'spam'],
        },
      },
      [
        'versions[0].entitlement.terms.lengths: lists monthly more than once. Keep one.',
        'versions[0].entitlement.refunds: lists spam more than once. Keep one.',
      ],
    ],
    [
      'a course that is asked for and is nowhere',
      { 'versions/0/entitlement': { trainingScore: 70 } },
      [
        'versions[0].entitlement.trainingScore: asks for a course, and the desk does not say where it is. Write links.course.',
      ],
    ],
  ])('%s', ([, changes, lines]) => {
    expect(mistakesOf(changedDesk(changes))).toEqual(lines)
  })
})

describe('names', () => {
  test.for<[string, Record<string, unknown>, readonly string[]]>([
    [
      'of products and packs that a version lists',
      {
        'versions/0/entitlement': { products: { cash: {} }, packs: { ten: { tickets: 10, days: 30 } } },
        [`${plan}/monthlyTickets`]: 5,
      },
      [
        'products.cash: is missing, and tickets of version 2026-01-01 need its name. Write it in es and en.',
        'packs.ten: is missing, and customers of version 2026-01-01 need its name. Write it in es and en.',
      ],
    ],
    [
      'of products and packs that no version lists',
      { products: { cash: text }, packs: { ten: text } },
      [
        'products.cash: belongs to no version. Remove the text, or list it under entitlement.products in a version.',
        'packs.ten: belongs to no version. Remove the text, or list it under entitlement.packs in a version.',
      ],
    ],
    [
      'that would break a key',
      { ...PRODUCTS, products: { Cash: text }, 'versions/0/entitlement/products': { Cash: {} } },
      ['products.Cash: is no short name. Use lower-case letters, digits and single hyphens, such as print-formats.'],
    ],
  ])('%s', ([, changes, lines]) => {
    expect(mistakesOf(changedDesk(changes))).toEqual(lines)
  })
})

describe('what is done on a channel that the desk does not have', () => {
  const chatOnly = { channels: minutes.channels.filter(({ id }) => id === 'chat'), 'versions/0/ladders': {} }
  const topics = { 'versions/0/topics/question/channels': ['chat'], 'versions/0/topics/billing/channels': ['chat'] }
  const says = 'is for mail, which is no channel of this desk. Add it to channels, or use one of: chat.'
  test.for<[string, Record<string, unknown>, readonly string[]]>([
    [
      'asking who writes',
      { 'versions/0/intake': { identity: { mail: { fields: ['name'], country: 'MX' } } } },
      [`versions[0].intake.identity.mail: ${says}`],
    ],
    [
      'stages',
      { 'versions/0/stages': { mail: [{ stage: 'welcome', on: 'opened' }] } },
      [`versions[0].stages.mail: ${says}`],
    ],
    [
      'greetings, with a farewell to nowhere',
      {
        'versions/0/greets': ['mail'],
        greetings: { welcome: text, outOfHours: text, farewell: text, farewellLinks: ['academy'] },
      },
      [
        'greetings.farewellLinks[0]: points to academy, and nobody knows where. Write links.academy.',
        `versions[0].greets[0]: ${says}`,
      ],
    ],
  ])('%s', ([, changes, lines]) => {
    expect(mistakesOf(changedDesk({ ...chatOnly, ...topics, ...changes }))).toEqual(lines)
  })
})

test('what cannot be read is told as such, and nothing is made of it', () => {
  const unreadable = { ...PRODUCTS, [`${plan}/covers`]: 'all', [`${plan}/products`]: 7, links: 'none' }
  expect(mistakesOf(changedDesk({ ...unreadable, 'versions/0/entitlement': 'free' }))).toEqual([
    'links: is text. Write an object.',
    'versions[0].plans.standard.covers: is text. Write a list.',
    'versions[0].plans.standard.products: is a number. Write a list.',
    'versions[0].entitlement: is text. Write an object.',
  ])
})
