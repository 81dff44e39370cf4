/**
 * What the desk says when an organisation's account says no, in English.
 * @module
 */
import type { Term } from '@plazo/domain/policy'
import type { DeskWords } from './desk-words.ts'
import type { AccountProblemTexts } from './problem-catalogue.ts'

const LENGTHS = { monthly: 'monthly', yearly: 'yearly' } as const satisfies Record<Term, string>

const list = (items: readonly string[]) => items.join(', ')
const orSales = (coveredBy: string, sales: string) =>
  coveredBy !== '' ? `Included in: ${coveredBy}. To change the plan: ${sales}.` : `Ask for the options at ${sales}.`

/** Where the desk has a topic that goes to its sales people (S0-06). */
const orHere = ({ name }: DeskWords, salesTopic?: string) =>
  salesTopic === undefined ? '' : ` Or ask for it right here, in a ticket on the topic “${name('topics', salesTopic)}”.`

export const ACCOUNT_PROBLEMS_EN: AccountProblemTexts = {
  'ticket/open-limit': ({ limit, holders }) => ({
    title: 'Your organisation uses all its open tickets already',
    detail: `Your plan allows ${limit === 1 ? 'one open ticket' : `${limit} open tickets`} at once${
      holders.length > 0 ? `, and in use are: ${list(holders.map(holder))}` : ''
    }. Confirm one that is solved, yours or a colleague’s, and send this again.`,
  }),
  'plan/required': ({ topic, sales, salesTopic }, words) => ({
    title: 'This topic needs a support plan',
    detail: `“${words.name('topics', topic)}” is for those with a support plan, and your organisation has none in force. To get one: ${sales}.${orHere(words, salesTopic)} Payments and the subscription we always help with.`,
  }),
  'plan/ended': ({ plan, endedAt, sales, salesTopic }, words) => ({
    title: 'Your support plan has ended',
    detail: `Your organisation’s plan ${words.name('plans', plan)} ended: ${words.time(endedAt)}. To renew it: ${sales}.${orHere(words, salesTopic)} Payments and the subscription we always help with.`,
  }),
  'plan/topic': ({ topic, plan, coveredBy, sales }, { name, list: named }) => ({
    title: 'Your plan does not include this topic',
    detail: `The plan ${name('plans', plan)} does not include “${name('topics', topic)}”. ${orSales(named('plans', coveredBy), sales)}`,
  }),
  'plan/product': ({ plan, product, coveredBy, sales }, { name, list: named }) => ({
    title: 'Your plan does not include this product',
    detail: `The plan ${name('plans', plan)} does not include ${name('products', product)}. ${orSales(named('plans', coveredBy), sales)}`,
  }),
  'product/unknown': ({ known }, words) => ({
    title: 'We do not support that product',
    detail: `We support these products: ${words.list('products', known)}. Choose one of them.`,
  }),
  'product/version': ({ product, supported }, { name }) => ({
    title: 'We do not support that version',
    detail: `Of ${name('products', product)} we support these versions: ${list(supported)}. Update it and try again.`,
  }),
  'licence/lapsed': ({ product, validUntil, sales, salesTopic }, words) => ({
    title: 'Your product’s subscription or policy has ended',
    detail: `The subscription or policy of ${words.name('products', product)} was valid until ${words.day(validUntil)}. To renew it: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'licence/required': ({ product, sales, salesTopic }, words) => ({
    title: 'A licence is needed',
    detail: `Your organisation has no licence${product === undefined ? '' : ` of ${words.name('products', product)}`} on record. If you have one, ask for it to be recorded: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'licence/without-policy': ({ product, sales, salesTopic }, words) => ({
    title: 'This product needs a support policy',
    detail: `Your licence of ${words.name('products', product)} does not include support: it needs a policy. Ask an adviser for the price: ${sales}.${orHere(words, salesTopic)}`,
  }),
  'organisation/unpaid': ({ paidUntil, sales }, { day }) => ({
    title: 'Your organisation has a payment to make',
    detail: `The last payment covers until ${day(paidUntil)}. Make the payment and send this again; open a ticket about payments if you need help, or write to ${sales}.`,
  }),
  'training/required': ({ needed, score, course }) => ({
    title: 'Finish the course first',
    detail: `We help those who have at least ${needed} % of the course${score === undefined ? '' : `; you have ${score} %`}.${
      course === undefined ? ' Finish it and try again.' : ` Go on here: ${course}`
    }`,
  }),
  'quota/exhausted': ({ monthlyTickets, renewsAt, packs, sales }, { name, time }) => ({
    title: 'Your organisation has used this month’s tickets',
    detail: `Your plan includes ${monthlyTickets} tickets a month, and there are new ones from this day on: ${time(renewsAt)}.${
      packs.length > 0
        ? ` If you need one sooner, buy a pack: ${list(packs.map(({ pack, tickets, days }) => `${name('packs', pack)} (${tickets} tickets for ${days} days)`))}, at ${sales}.`
        : ''
    }`,
  }),
  'quota/used-once': ({ topic }, { name }) => ({
    title: 'Your organisation has used this already',
    detail: `“${name('topics', topic)}” is given once to each organisation. For anything else open a ticket on another topic.`,
  }),
  'quota/not-used': ({ ticketId }) => ({
    title: 'There is nothing to give back',
    detail: `Ticket ${ticketId} used none of the plan’s tickets, or it was given back before. The organisation’s ledger shows it.`,
  }),
  'organisation/unknown': ({ organisationId }) => ({
    title: 'We do not know that organisation',
    detail: `No organisation has the code ${organisationId}. Check the code, or register it first.`,
  }),
  'organisation/known': ({ organisationId }) => ({
    title: 'That organisation is registered already',
    detail: `The code ${organisationId} belongs to an organisation. Choose another, or change the one there is.`,
  }),
  'organisation/changed': () => ({
    title: 'The organisation changed meanwhile',
    detail: 'Somebody, or another system, changed it after you read it. Read it again and repeat the change.',
  }),
  'person/unknown': ({ contactId }) => ({
    title: 'We do not know that person',
    detail: `The organisation has nobody with the id ${contactId}. Check it, or register the person first.`,
  }),
  'profile/phone': ({ example }) => ({
    title: 'That phone is not a whole number',
    detail:
      example === undefined
        ? 'Write the number with its area code: at least seven digits.'
        : `Write the whole number, such as ${example}.`,
  }),
  'person/known': ({ contactId }) => ({
    title: 'That person is registered already',
    detail: `The id ${contactId} belongs to somebody of the organisation. Choose another.`,
  }),
  'person/mail-taken': ({ mail }) => ({
    title: 'Somebody else has that address',
    detail: `${mail} is how somebody else signs in. Choose another address.`,
  }),
  'plan/unknown': ({ known }, words) => ({
    title: 'There is no such plan',
    detail: `Choose one of these plans: ${words.list('plans', known)}.`,
  }),
  'plan/none': () => ({
    title: 'The organisation has no plan in force',
    detail: 'Give it a plan first; then this can be repeated.',
  }),
  'plan/term-length': ({ allowed }) => ({
    title: 'That term is not on offer',
    detail: `Choose one of these terms: ${list(allowed.map((length) => LENGTHS[length]))}.`,
  }),
  'plan/cancel-late': ({ daysBefore, latest, renewsAt }, { time }) => ({
    title: 'It is too late to cancel in this term',
    detail: `A plan is cancelled at least ${daysBefore} days before its renewal; this time by ${time(latest)}. The next renewal can no longer be helped: ${time(renewsAt)}. Cancel it after that, for the one that follows.`,
  }),
  'window/reason': ({ known }, words) => ({
    title: 'That reason is not announced',
    detail:
      known.length > 0
        ? `Choose one of these reasons: ${words.list('reasons', known)}.`
        : 'This desk announces no windows. Tickets can be sent without announcing them.',
  }),
  'pack/unknown': ({ known }, words) => ({
    title: 'There is no such pack',
    detail:
      known.length > 0
        ? `Choose one of these packs: ${words.list('packs', known)}.`
        : 'This desk sells no packs. For more tickets, change the organisation’s plan.',
  }),
}

function holder({ ticketId, subject, requester }: { ticketId: string; subject?: string; requester?: string }): string {
  const words = [subject, requester].filter((each) => each !== undefined).join(', ')
  return words === '' ? ticketId : `${ticketId} (${words})`
}
