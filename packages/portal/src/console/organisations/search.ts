/** How names begin, in the address of the list. */
export function findSearch(search: Readonly<Record<string, unknown>>): { find?: string } {
  const { find } = search
  return typeof find === 'string' && find !== '' ? { find } : {}
}

/** For whom a ticket is opened, in the address of its form. */
export function requesterSearch(search: Readonly<Record<string, unknown>>): { for?: string } {
  const { for: contactId } = search
  return typeof contactId === 'string' && contactId !== '' ? { for: contactId } : {}
}

/** The month of the ledger, in the address of an organisation. */
export function monthSearch(search: Readonly<Record<string, unknown>>): { month?: string } {
  const { month } = search
  return typeof month === 'string' && /^\d{4}-\d\d$/.test(month) ? { month } : {}
}
