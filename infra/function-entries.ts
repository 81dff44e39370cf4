/**
 * Every function of the desk and the file that wakes it up, from the repository's root.
 * @module
 */
export const FUNCTION_NAMES = [
  'desk',
  'entry',
  'people',
  'tickets',
  'accounts',
  'visitors',
  'ring',
  'sweep',
  'arm',
  'notify',
  'claims',
  'files',
  'scan',
] as const

export type FunctionName = (typeof FUNCTION_NAMES)[number]

export const FUNCTION_ENTRIES = {
  desk: 'functions/api/desk/index.ts',
  entry: 'functions/api/entry/index.ts',
  people: 'functions/api/people/index.ts',
  tickets: 'functions/api/tickets/index.ts',
  accounts: 'functions/api/accounts/index.ts',
  visitors: 'functions/api/visitors/index.ts',
  ring: 'functions/alarm/ring.ts',
  sweep: 'functions/alarm/sweep.ts',
  arm: 'functions/streams/alarms.ts',
  notify: 'functions/streams/notices.ts',
  files: 'functions/api/files/index.ts',
  scan: 'functions/files/scan.ts',
  claims: 'functions/identity/claims.ts',
} as const satisfies Record<FunctionName, string>
