import type { listingEs } from './portal-listing-es.ts'

export const listingEn: typeof listingEs = {
  narrow: 'Search and sort',
  more: 'More filters',
  text: 'Search in the subject',
  topic: 'Topic',
  module: 'Module',
  any: 'All',
  from: 'Opened from',
  to: 'Opened until',
  sort: 'Order',
  sorts: { newest: 'Newest first', due: 'Due first', oldest: 'Oldest first' },
  partly: (rows) => `Sorted are the ${rows} that you see: there are more.`,
  looking: 'Looking further back…',
  none: 'You have not opened any ticket yet.',
  noneOfAll: 'Your organisation has not opened any ticket yet.',
  first: 'Open the first one',
  opened: 'opened',
  due: 'at the latest',
  turn: { customer: 'your turn', approver: 'to approve', others: 'on hold' },
}
