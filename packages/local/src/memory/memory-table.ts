/**
 * The table in memory: every port of it over the same items, for tests with a clock of their own.
 * @module
 */
import type { AccountHistory } from '@plazo/application/account-history'
import type { Accounts } from '@plazo/application/accounts'
import type { Devices } from '@plazo/application/devices'
import type { Directory, DirectoryWriter } from '@plazo/application/directory'
import type { Drafts } from '@plazo/application/drafts'
import type { EntryBook } from '@plazo/application/entry-book'
import type { HeldMail } from '@plazo/application/held-mail'
import type { LookUps } from '@plazo/application/look-up'
import type { MailPace } from '@plazo/application/mail-pace'
import type { Outbox } from '@plazo/application/mailer'
import type { Presence } from '@plazo/application/presence'
import type { RateLimiter } from '@plazo/application/rate-limiter'
import type { StaffProfiles } from '@plazo/application/staff-profiles'
import type { OverdueAlarms, TicketStores } from '@plazo/application/ticket-store'
import type { Uploads } from '@plazo/application/uploads'
import { memoryAccountHistory } from './account-history.ts'
import { memoryAccounts } from './accounts.ts'
import { memoryDevices } from './devices.ts'
import { memoryDirectory } from './directory.ts'
import { memoryDrafts } from './drafts.ts'
import { memoryEntryBook } from './entry-book.ts'
import { memoryHeldMail } from './held-mail.ts'
import { memoryLookUps } from './look-ups.ts'
import { memoryMailPace } from './mail-pace.ts'
import { memoryItems, type MemoryItems } from './memory-items.ts'
import { memoryOutbox } from './outbox.ts'
import { memoryOverdueAlarms } from './overdue-alarms.ts'
import { memoryPresence } from './presence.ts'
import { memoryRateLimiter } from './rate-limiter.ts'
import { memoryStaffProfiles } from './staff-profiles.ts'
import { memoryTicketStores } from './ticket-stores.ts'
import { memoryUploads } from './uploads.ts'
import { STORED, type TicketShape } from './ticket-shape.ts'

export type MemoryTable = {
  items: MemoryItems
  stores: TicketStores
  accounts: Accounts
  history: AccountHistory
  directory: Directory & DirectoryWriter
  staffProfiles: StaffProfiles
  devices: Devices
  drafts: Drafts
  entryBook: EntryBook
  outbox: Outbox
  heldMail: HeldMail
  pace: MailPace
  lookUps: LookUps
  presence: Presence
  rateLimiter: RateLimiter
  uploads: Uploads
  overdueAlarms: OverdueAlarms
  /** Records of every item put since it was last asked for; consumers are woken by their `entity`. */
  takeStream: MemoryItems['takeStream']
}

export function memoryTable(shape: TicketShape = STORED): MemoryTable {
  const items = memoryItems()
  return {
    items,
    stores: memoryTicketStores(items, shape),
    accounts: memoryAccounts(items),
    history: memoryAccountHistory(items),
    directory: memoryDirectory(items),
    staffProfiles: memoryStaffProfiles(items),
    devices: memoryDevices(items),
    drafts: memoryDrafts(items),
    entryBook: memoryEntryBook(items),
    outbox: memoryOutbox(items),
    heldMail: memoryHeldMail(items),
    pace: memoryMailPace(items),
    lookUps: memoryLookUps(items),
    presence: memoryPresence(),
    rateLimiter: memoryRateLimiter(),
    uploads: memoryUploads(items),
    overdueAlarms: memoryOverdueAlarms(items),
    takeStream: () => items.takeStream(),
  }
}
