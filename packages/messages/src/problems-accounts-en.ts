/**
 * What the desk says when an organisation's account says no, in English.
 * @module
 */
import type { AccountProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')
const orSales = (coveredBy: readonly string[], sales: string) =>
  coveredBy.length > 0
    ? `These plans include it: ${list(coveredBy)}. To change the plan: ${sales}.`
    : `Ask for the options at ${sales}.`

/** Where the desk has a topic that goes to its sales people (S0-06). */
const orHere = (salesTopic?: string) =>
  salesTopic === undefined ? '' : ` Or ask for it right here, in a ticket on the topic ${salesTopic}.`

export const ACCOUNT_PROBLEMS_EN: AccountProblemTexts = {
  'ticket/open-limit': ({ limit, holders }) => ({
    title: 'Your organisation uses all its open tickets already',
    detail: `Your plan allows ${limit} open tickets at once${
      holders.length > 0 ? `, and these hold them now: ${list(holders.map(holder))}` : ''
    }. Confirm one that is solved, yours or a colleague’s, and send this again.`,
  }),
  'plan/required': ({ sales, salesTopic }) => ({
    title: 'This topic needs a support plan',
    detail: `Your organisation has no support plan in force. To get one: ${sales}.${orHere(salesTopic)} Payments and the subscription we always help with.`,
  }),
  'plan/ended': ({ plan, sales, salesTopic }) => ({
    title: 'Your support plan has ended',
    detail: `Your organisation’s plan ${plan} has ended. To renew it: ${sales}.${orHere(salesTopic)} Payments and the subscription we always help with.`,
  }),
  'plan/topic': ({ plan, coveredBy, sales }) => ({
    title: 'Your plan does not include this topic',
    detail: `The plan ${plan} does not include this topic. ${orSales(coveredBy, sales)}`,
  }),
  'plan/product': ({ plan, product, coveredBy, sales }) => ({
    title: 'Your plan does not include this product',
    detail: `The plan ${plan} does not include ${product}. ${orSales(coveredBy, sales)}`,
  }),
  'product/unknown': ({ known }) => ({
    title: 'We do not support that product',
    detail: `We support these products: ${list(known)}.`,
  }),
  'product/version': ({ product, supported }) => ({
    title: 'We do not support that version',
    detail: `Of ${product} we support these versions: ${list(supported)}. Update it and try again.`,
  }),
  'licence/lapsed': ({ product, validUntil, sales, salesTopic }) => ({
    title: 'Your product’s subscription or policy has ended',
    detail: `The subscription or policy of ${product} was valid until ${validUntil}. To renew it: ${sales}.${orHere(salesTopic)}`,
  }),
  'licence/required': ({ product, sales, salesTopic }) => ({
    title: 'A licence is needed',
    detail: `Your organisation has no licence${product === undefined ? '' : ` of ${product}`} on record. If you have one, ask for it to be recorded: ${sales}.${orHere(salesTopic)}`,
  }),
  'licence/without-policy': ({ product, sales, salesTopic }) => ({
    title: 'This product needs a support policy',
    detail: `Your licence of ${product} does not include support: it needs a policy. Ask an adviser for the price: ${sales}.${orHere(salesTopic)}`,
  }),
  'organisation/unpaid': ({ paidUntil, sales }) => ({
    title: 'Your organisation has a payment to make',
    detail: `The last payment covers until ${paidUntil}. Make the payment and send this again; open a ticket about payments if you need help, or write to ${sales}.`,
  }),
  'training/required': ({ needed, score, course }) => ({
    title: 'Finish the course first',
    detail: `We help those who have at least ${needed} % of the course${score === undefined ? '' : `; you have ${score} %`}.${
      course === undefined ? ' Finish it and try again.' : ` Go on here: ${course}`
    }`,
  }),
  'quota/exhausted': ({ monthlyTickets, packs, sales }) => ({
    title: 'Your organisation has used this month’s tickets',
    detail: `Your plan includes ${monthlyTickets} tickets a month; on the first day of next month there are new ones.${
      packs.length > 0
        ? ` If you need one sooner, buy a pack: ${list(packs.map(({ pack, tickets, days }) => `${pack} (${tickets} tickets for ${days} days)`))}, at ${sales}.`
        : ''
    }`,
  }),
  'quota/used-once': () => ({
    title: 'Your organisation has used this already',
    detail: 'This is given once to each organisation. For anything else open a ticket on another topic.',
  }),
  'quota/not-used': ({ ticketId }) => ({
    title: 'There is nothing to give back',
    detail: `Ticket ${ticketId} used none of the plan’s tickets, or it was given back before.`,
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
  'plan/unknown': ({ known }) => ({
    title: 'There is no such plan',
    detail: `Choose one of these plans: ${list(known)}.`,
  }),
  'plan/none': () => ({
    title: 'The organisation has no plan in force',
    detail: 'Subscribe it to a plan first.',
  }),
  'plan/term-length': ({ allowed }) => ({
    title: 'That term is not on offer',
    detail: `Choose one of these terms: ${list(allowed)}.`,
  }),
  'plan/cancel-late': ({ daysBefore }) => ({
    title: 'It is too late to cancel in this term',
    detail: `A plan is cancelled ${daysBefore} days before its renewal at the latest. It renews once more; cancel it before the renewal after that.`,
  }),
  'window/reason': ({ known }) => ({
    title: 'That reason is not announced',
    detail: known.length > 0 ? `Choose one of these reasons: ${list(known)}.` : 'This desk announces no windows.',
  }),
  'pack/unknown': ({ known }) => ({
    title: 'There is no such pack',
    detail: known.length > 0 ? `Choose one of these packs: ${list(known)}.` : 'This desk sells no packs.',
  }),
}

function holder({ ticketId, subject, requester }: { ticketId: string; subject?: string; requester?: string }): string {
  const words = [subject, requester].filter((each) => each !== undefined).join(', ')
  return words === '' ? ticketId : `${ticketId} (${words})`
}
