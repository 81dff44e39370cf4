import type { listingEs } from './portal-listing-es.ts'

export const listingEn: typeof listingEs = {
  whose: 'Whose',
  narrow: 'Search, filter and sort',
  narrowedBy: (set) => `Search, filter and sort: ${set} set`,
  more: 'More filters',
  text: 'Search in the subject',
  topic: 'Topic',
  module: 'Module',
  any: 'All',
  from: 'Opened from',
  to: 'Opened until',
  sort: 'Sort',
  sorts: { newest: 'Newest first', due: 'Due first', oldest: 'Oldest first' },
  partly: (rows) => `This order is of the ${rows} tickets you see. There are more.`,
  looking: 'Looking further back…',
  none: 'You have not opened a ticket yet.',
  noneOfAll: 'Your organisation has not opened a ticket yet.',
  first: 'Open the first one',
  opened: 'opened',
  due: 'before then',
  turn: { customer: 'your turn', approver: 'to approve', others: 'on hold' },
}
