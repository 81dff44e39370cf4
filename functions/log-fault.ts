const MAIL_ADDRESS = /[^\s@<>]+@[^\s@<>]+/g

/** One error line for a fault: what failed, with its ids, and never an address, which services put into their messages. */
export function logFault(message: string, error: unknown, ids: Readonly<Record<string, string | number>> = {}): void {
  const { name, message: reason } = error instanceof Error ? error : new Error(String(error))
  console.error({ message, ...ids, error: name, reason: reason.replace(MAIL_ADDRESS, '…@…') })
}
